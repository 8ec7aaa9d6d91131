import { STANDINGS, type Standing } from '~/learning/enrolment-state'
import type { Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { type Audience, audienceOf } from './audience'
import { countStandings } from './campaign-figures.sql.server'
import { NO_COMMON_DAY } from './draft'

/** sắp mở · đang mở · tạm dừng · đã hết hạn · đã thu hồi */
export type CampaignState = 'upcoming' | 'open' | 'paused' | 'ended' | 'withdrawn'

export interface CampaignLine {
  id: string
  name: string
  opensOn: Day
  /** null: each by their own day */
  dueOn: Day | null
  recurrence: string | null
  courses: number
  state: CampaignState
}

/** Every campaign, the newest first. */
export async function campaignList(today: Day): Promise<CampaignLine[]> {
  const rows = await db().campaign.findMany({
    orderBy: [{ opensOn: 'desc' }, { code: 'asc' }],
    include: { terms: true, pauses: { where: { until: null } }, _count: { select: { courses: true } } },
  })
  return rows.map(({ id, name, opensOn, dueOn, terms, pauses, _count }) => ({
    ...{ id, name, opensOn, courses: Math.max(_count.courses, 1), recurrence: terms?.recurrence ?? null },
    dueOn: dueOn === NO_COMMON_DAY ? null : dueOn,
    state: stateOf({ opensOn, dueOn, terms, paused: pauses.length > 0 }, today),
  }))
}

function stateOf(
  campaign: {
    opensOn: Day
    dueOn: Day
    terms: { withdrawnAt: Date | null; recurrence: string | null } | null
    paused: boolean
  },
  today: Day,
): CampaignState {
  const { opensOn, dueOn, terms, paused } = campaign
  if (terms?.withdrawnAt) return 'withdrawn'
  if (paused) return 'paused'
  if (opensOn > today) return 'upcoming'
  return dueOn < today && !terms?.recurrence ? 'ended' : 'open'
}

export interface CampaignDetails extends CampaignLine {
  code: string
  reason: string
  orderedBy: string
  titles: string[]
  audience: Audience
  /** by id, of what the audience names */
  names: Record<string, string>
  terms: {
    dueDays: number | null
    headDaysEarlier: number
    graceDays: number
    lookBackDays: number
    onEntering: string
    onLeaving: string
    validMonths: number | null
    windowMonths: number | null
    minimumMonths: number | null
    tellsFrom: Date | null
  } | null
  pauses: { id: string; from: Day; until: Day | null; reason: string }[]
  people: number
  /** lượt by standing; the six add up to `enrolments` */
  standings: Record<Standing, number>
  enrolments: number
  opened: number
}

/** One campaign with its rules in full and its figures of a day; null when there is none. */
export async function campaignDetails(id: string, today: Day): Promise<CampaignDetails | null> {
  const row = await db().campaign.findUnique({
    where: { id },
    include: {
      terms: true,
      pauses: { orderBy: { from: 'desc' } },
      audience: true,
      course: TITLE,
      courses: { orderBy: { order: 'asc' }, include: { course: TITLE } },
    },
  })
  if (!row) return null
  const audience = audienceOf(row.audience)
  const courses = row.courses.length > 0 ? row.courses.map(({ course }) => course) : [row.course]
  const { code, name, reason, orderedBy, opensOn, dueOn, terms, pauses } = row
  const figures = await countStandings(id, today)
  const paused = pauses.some(({ until }) => until === null)
  return {
    ...{ id, code, name, reason, orderedBy, opensOn, audience, terms, pauses, ...figures },
    dueOn: dueOn === NO_COMMON_DAY ? null : dueOn,
    recurrence: terms?.recurrence ?? null,
    courses: courses.length,
    titles: courses.map(({ slug, editions }) => editions[0]?.title ?? slug),
    names: await namesIn(audience),
    enrolments: STANDINGS.reduce((sum, standing) => sum + figures.standings[standing], 0),
    state: stateOf({ opensOn, dueOn, terms, paused }, today),
  }
}

const TITLE = {
  select: { slug: true, editions: { orderBy: { number: 'desc' }, take: 1, select: { title: true } } },
} as const

/** Names of the units, positions and people that rules name by id. */
export async function namesIn({ units, positions, people }: Audience): Promise<Record<string, string>> {
  const [found, posts, persons] = await Promise.all([
    db().unit.findMany({ where: { id: { in: units } }, select: { id: true, name: true } }),
    db().position.findMany({ where: { id: { in: positions } }, select: { id: true, name: true } }),
    db().official.findMany({ where: { id: { in: people } }, select: { id: true, fullName: true } }),
  ])
  const named = persons.map(({ id, fullName }) => ({ id, name: fullName }))
  return Object.fromEntries([...found, ...posts, ...named].map(({ id, name }) => [id, name]))
}
