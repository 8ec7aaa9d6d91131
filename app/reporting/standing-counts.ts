import { type Progress, type Standing } from '~/learning/enrolment-state'

/** The bar's seven segments: the six standings, with còn hạn in two. Each person is in exactly one. */
export const SEGMENTS = [
  'completed',
  'inProgress',
  'notStarted',
  'overdue',
  'exempt',
  'deferred',
  'unassigned',
] as const
export type Segment = (typeof SEGMENTS)[number]
export type StandingCounts = Record<Segment, number>

/** Of one person over several courses the first that applies says where the person stands (decision 2). */
export const PRECEDENCE: readonly Standing[] = [
  'overdue',
  'unassigned',
  'open',
  'deferred',
  'completed',
  'exempt',
]

/** Where a person stands by all the enrolments chosen; without any, nothing could be given: chưa giao được. */
export function segmentOf(enrolments: readonly { standing: Standing; progress: Progress }[]): Segment {
  const standing =
    PRECEDENCE.find((candidate) => enrolments.some((one) => one.standing === candidate)) ?? 'unassigned'
  if (standing !== 'open') return standing
  return enrolments.some(({ progress }) => progress !== 'notStarted') ? 'inProgress' : 'notStarted'
}

export const noCounts = (): StandingCounts => ({
  completed: 0,
  inProgress: 0,
  notStarted: 0,
  overdue: 0,
  exempt: 0,
  deferred: 0,
  unassigned: 0,
})

export function addCounts(a: StandingCounts, b: StandingCounts): StandingCounts {
  const sum = noCounts()
  for (const segment of SEGMENTS) sum[segment] = a[segment] + b[segment]
  return sum
}

/** Everyone counted: the six standings add up to this. */
export function headcountOf(counts: StandingCounts): number {
  return SEGMENTS.reduce((sum, segment) => sum + counts[segment], 0)
}

/** Còn hạn: đang học and chưa bắt đầu together. */
export const openOf = (counts: StandingCounts): number => counts.inProgress + counts.notStarted

/** Chưa hoàn thành: who still has something to do or to be given. Neither exempt nor deferred. */
export const unfinishedOf = (counts: StandingCounts): number =>
  counts.overdue + openOf(counts) + counts.unassigned

/** Who must learn in this order: the headcount without those exempt or deferred. */
export const obligedOf = (counts: StandingCounts): number =>
  headcountOf(counts) - counts.exempt - counts.deferred

/** Ratios from 0 to 1, always shown together (decision 3); null where nobody is counted. */
export interface Rates {
  ofObliged: number | null
  ofHeadcount: number | null
}

export function ratesOf(counts: StandingCounts): Rates {
  const share = (whole: number) => (whole > 0 ? counts.completed / whole : null)
  return { ofObliged: share(obligedOf(counts)), ofHeadcount: share(headcountOf(counts)) }
}

/** Groups under this size are counted, not ranked. */
export const SMALLEST_RANKED = 5
