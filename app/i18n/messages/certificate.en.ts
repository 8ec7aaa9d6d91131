import { english } from '../table'
import { certificateVi } from './certificate.vi'

export const certificateEn = english(certificateVi, {})
