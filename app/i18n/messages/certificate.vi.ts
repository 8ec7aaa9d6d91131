import { vietnamese } from '../table'

export const certificateVi = vietnamese({})
