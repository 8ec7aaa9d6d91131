import { english } from '../table'
import { adminVi } from './admin.vi'

export const adminEn = english(adminVi, {})
