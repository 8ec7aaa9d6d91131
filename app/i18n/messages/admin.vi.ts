import { vietnamese } from '../table'

export const adminVi = vietnamese({})
