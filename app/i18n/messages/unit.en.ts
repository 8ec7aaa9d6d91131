import { english } from '../table'
import { unitVi } from './unit.vi'

export const unitEn = english(unitVi, {})
