import type { Day } from '~/platform/calendar'
import type { ListedReason } from './campaign'

/** What the sentences are made of that say why someone is on a list and why a day is the due day. */
export interface Why {
  assignedOn: Day
  dueOn: Day | null
  /** stored by a campaign's rules; null where a list was given by hand or the course taken up by choice */
  listed: ListedReason | null
  /** code of the reason stored with the enrolment */
  reason: string
  campaign: { name: string; orderedBy: string; opensOn: Day; dueOn: Day } | null
  extension: { fromDueOn: Day; toDueOn: Day; reason: string } | null
  exemption: { from: Day; until: Day | null; reason: string } | null
  deferral: { from: Day; until: Day | null; reason: string } | null
  closure: { from: Day; until: Day | null; reason: string } | null
  /** what settled it without its own test */
  credit: { kind: string; settledOn: Day; sourceId: string } | null
  correction: { at: Date } | null
}
