import { english } from '../table'
import { studioVi } from './studio.vi'

export const studioEn = english(studioVi, {})
