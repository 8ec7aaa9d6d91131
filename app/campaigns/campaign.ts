import { addDays, type Day } from '~/platform/calendar'
import { type Audience, isForEveryone } from './audience'
import type { DueReason, DueTerms } from './due'
import { countsFrom, openAnchor, type Recurrence, windowOpens } from './recurrence'

/** A campaign as the daily work carries it on. */
export interface Campaign extends DueTerms {
  id: string
  code: string
  name: string
  orderedBy: string
  courses: CampaignCourse[]
  audience: Audience
  /** the cycle of a campaign that does not come again */
  cycle: string
  lookBackDays: number
  /** who enters the audience after the opening */
  onEntering: 'enrol' | 'ignore'
  /** what becomes of the unfinished enrolment of who leaves it */
  onLeaving: 'close' | 'keep'
  recurrence: Recurrence | null
}

export interface CampaignCourse {
  courseId: string
  title: string
  /** the campaign's, else the course's */
  attempts: number
}

/** The cycle into which who has none is enrolled today; null: nobody is enrolled anew (any more, or not yet). */
export interface OpenCycle {
  name: string
  dueOn: Day
  /** the first day of its window; who comes in later is late */
  opensOn: Day
  /** a completion from this day on settles it */
  countsFrom: Day
  /** whether an enrolment of an earlier cycle does not count as one of this */
  ownEnrolment: boolean
}

export function openCycle(campaign: Campaign, today: Day): OpenCycle | null {
  const { recurrence, code, cycle, dueOn } = campaign
  const first = { dueOn, opensOn: campaign.opensOn, countsFrom: countingFrom(campaign) }
  if (recurrence?.mode === 'fixedCalendar') {
    const anchor = openAnchor(recurrence, today)
    if (anchor === null || anchor === dueOn)
      return { ...first, name: cycleAt(code, dueOn), ownEnrolment: true }
    return { ...cycleDue(recurrence, anchor), name: cycleAt(code, anchor), ownEnrolment: true }
  }
  if (recurrence) return { ...first, name: cycleNumber(code, 1), ownEnrolment: false }
  const isOver = campaign.dueKind === 'fixed' && today > dueOn
  return isOver ? null : { ...first, name: cycle, ownEnrolment: false }
}

/** The days of a later cycle. */
export const cycleDue = (recurrence: Recurrence, dueOn: Day) => ({
  dueOn,
  opensOn: windowOpens(recurrence, dueOn),
  countsFrom: countsFrom(recurrence, dueOn),
})

/** Completions before the opening count as far back as the campaign says. */
const countingFrom = ({ opensOn, lookBackDays }: Campaign): Day => addDays(opensOn, -lookBackDays)

export const cycleAt = (code: string, anchor: Day): string => `${code}/${anchor}`
export const cycleNumber = (code: string, number: number): string => `${code}#${number}`

/** 'DH-7#2' → 2; 0 where a cycle is not numbered. */
export const numberOfCycle = (cycle: string): number => Number(/#(\d+)$/.exec(cycle)?.[1] ?? 0)

/** Why someone is on the list: stored with the enrolment, in words that stay true when posts are renamed. */
export interface ListedReason {
  code: 'campaign'
  via: 'everyone' | 'unit' | 'post' | 'risk' | 'newcomer' | 'head' | 'person'
  unit: string
  position: string
  /** the first day of the posting */
  since: Day
  joinedOn?: Day
  /** of the post, those that the campaign names */
  riskGroups?: string[]
  due: DueReason
}

/** Of the person and the posting that bring them in. */
export interface Entrant {
  officialId: string
  since: Day
  unitName: string
  positionName: string
  joinedOn: Day
  /** groups of the position */
  riskGroups: readonly string[]
}

/** The line of the audience that says most about why this person is in it. */
export function listedBy(audience: Audience, entrant: Entrant): Omit<ListedReason, 'due'> {
  const { unitName: unit, positionName: position, since, joinedOn } = entrant
  const base = { code: 'campaign', unit, position, since } as const
  const risks = entrant.riskGroups.filter((group) => audience.riskGroups.includes(group))
  if (audience.people.includes(entrant.officialId)) return { ...base, via: 'person' }
  if (isForEveryone(audience)) return { ...base, via: 'everyone' }
  if (audience.heads) return { ...base, via: 'head' }
  if (risks.length > 0) return { ...base, via: 'risk', riskGroups: risks }
  if (audience.positions.length > 0) return { ...base, via: 'post' }
  if (audience.newcomersDays !== null) return { ...base, via: 'newcomer', joinedOn }
  return { ...base, via: 'unit' }
}
