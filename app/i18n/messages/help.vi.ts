import { vietnamese } from '../table'

export const helpVi = vietnamese({})
