import { vietnamese } from '../table'

export const errorsVi = vietnamese({})
