import { english } from '../table'
import { helpVi } from './help.vi'

export const helpEn = english(helpVi, {})
