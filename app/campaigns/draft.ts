import { addDays, type Day } from '~/platform/calendar'
import { type Audience, nobody } from './audience'
import type { Campaign, CampaignCourse } from './campaign'
import { RECURRENCES, type RecurrenceMode } from './recurrence'

/** What an administrator has chosen so far in the four steps of assigning. */
export interface CampaignDraft {
  /** ids, in order */
  courses: string[]
  audience: Audience
  terms: DraftTerms | null
}

/** The third step: days, and how people who come and go are treated. */
export interface DraftTerms {
  name: string
  reason: string
  orderedBy: string
  opensOn: Day
  dueKind: 'fixed' | 'afterPosting'
  dueOn: Day | null
  dueDays: number | null
  headDaysEarlier: number
  graceDays: number
  lookBackDays: number
  onEntering: 'enrol' | 'ignore'
  onLeaving: 'close' | 'keep'
  recurrence: RecurrenceMode | null
  validMonths: number
  windowMonths: number
  minimumMonths: number
}

export const emptyDraft = (): CampaignDraft => ({ courses: [], audience: nobody(), terms: null })

/** What the third step offers before anything is typed: thirty days, told in the day's own month and year. */
export function suggestedTerms(today: Day, words: { name: string; orderedBy: string }): DraftTerms {
  return {
    ...words,
    reason: '',
    opensOn: today,
    dueKind: 'fixed',
    dueOn: addDays(today, 30),
    dueDays: 30,
    headDaysEarlier: 0,
    graceDays: 14,
    lookBackDays: 180,
    onEntering: 'enrol',
    onLeaving: 'close',
    recurrence: null,
    validMonths: 12,
    windowMonths: 2,
    minimumMonths: 6,
  }
}

export const isRecurrence = (text: string): text is RecurrenceMode =>
  (RECURRENCES as readonly string[]).includes(text)

/** A relative due day has no common one; the column wants a day, and no day is later. */
export const NO_COMMON_DAY: Day = '9999-12-31'

/** The campaign that a draft would make: for its preview, before anything is written. */
export function campaignOf(
  id: string,
  draft: CampaignDraft & { terms: DraftTerms },
  courses: readonly CampaignCourse[],
): Campaign {
  const { terms, audience } = draft
  const dueOn = (terms.dueKind === 'fixed' ? terms.dueOn : null) ?? NO_COMMON_DAY
  const { validMonths, windowMonths, minimumMonths, recurrence: mode } = terms
  return {
    ...terms,
    id,
    code: id,
    cycle: id,
    dueOn,
    audience,
    courses: [...courses],
    recurrence: mode && { mode, anchor: dueOn, validMonths, windowMonths, minimumMonths },
  }
}
