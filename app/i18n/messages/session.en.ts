import { english } from '../table'
import { sessionVi } from './session.vi'

export const sessionEn = english(sessionVi, {})
