import { vietnamese } from '../table'

export const sessionVi = vietnamese({})
