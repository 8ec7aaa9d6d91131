import { vietnamese } from '../table'

export const unitVi = vietnamese({})
