import { english } from '../table'
import { testVi } from './test.vi'

export const testEn = english(testVi, {})
