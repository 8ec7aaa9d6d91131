import { vietnamese } from '../table'

export const learnerVi = vietnamese({})
