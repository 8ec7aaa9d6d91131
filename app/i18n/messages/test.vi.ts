import { vietnamese } from '../table'

export const testVi = vietnamese({})
