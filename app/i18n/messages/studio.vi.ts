import { vietnamese } from '../table'

export const studioVi = vietnamese({})
