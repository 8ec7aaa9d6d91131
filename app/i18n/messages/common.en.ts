import { english } from '../table'
import { commonVi } from './common.vi'

export const commonEn = english(commonVi, {})
