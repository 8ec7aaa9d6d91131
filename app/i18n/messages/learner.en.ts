import { english } from '../table'
import { learnerVi } from './learner.vi'

export const learnerEn = english(learnerVi, {})
