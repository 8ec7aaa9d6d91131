import { type Day } from '~/platform/calendar'
import { type DemoRole, type Lead } from './cast'
import { type Chance } from './chance'
import { type Sex } from './names'
import { type Outcome } from './outcomes'
import { staffingOf } from './positions'

export interface DemoPerson {
  id: string
  staffCode: string
  fullName: string
  sex: Sex
  honorific: string
  phone: string | null
  email: string | null
  joinedOn: Day
  leftOn: Day | null
  unit: string
  position: string
  lead: Lead | null
  role: DemoRole | null
  outcome: Outcome
  extended: boolean
  job: string | null
  /** where the person worked until when, before the present unit */
  before: { unit: string; position: string; until: Day } | null
}

/** Its head has retired and the next is not yet appointed. */
export const VACANT_IN = 'BM.09.2'

export function staffPosition(unitCode: string, chance: Chance): string {
  return chance.weighted(staffingOf(unitCode).staff)
}
