import { english } from '../table'
import { errorsVi } from './errors.vi'

export const errorsEn = english(errorsVi, {})
