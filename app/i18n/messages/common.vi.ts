import { vietnamese } from '../table'

export const commonVi = vietnamese({})
