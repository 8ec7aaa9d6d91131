import { PRECEDENCE, type Segment, SEGMENTS, type StandingCounts } from './standing-counts'

/** Groups of segments that a list can be narrowed to; `unfinished` is what a head opens the page for. */
export const STATUS_FILTERS = [
  'unfinished',
  'overdue',
  'open',
  'unassigned',
  'completed',
  'exempt',
  'deferred',
  'all',
] as const
export type StatusFilter = (typeof STATUS_FILTERS)[number]

const OPEN: readonly Segment[] = ['inProgress', 'notStarted']

const segments: Record<StatusFilter, readonly Segment[]> = {
  unfinished: ['overdue', ...OPEN, 'unassigned'],
  overdue: ['overdue'],
  open: OPEN,
  unassigned: ['unassigned'],
  completed: ['completed'],
  exempt: ['exempt'],
  deferred: ['deferred'],
  all: SEGMENTS,
}

export const segmentsIn = (status: StatusFilter): readonly Segment[] => segments[status]

/** urgency: overdue first, then by given name. */
export const SORTS = ['urgency', 'name', 'nameDown', 'due', 'unit'] as const
export type Sort = (typeof SORTS)[number]

export interface PeopleFilter {
  status: StatusFilter
  /** part of a name or staff code, as typed */
  typed: string
  sort: Sort
}

export const PAGE_SIZE = 50

/** Segments that stand together in a list by urgency, the most urgent first. */
const RANKS: readonly (readonly Segment[])[] = PRECEDENCE.map((standing) =>
  standing === 'open' ? OPEN : [standing],
)

/**
 * In a list by urgency of the wanted segments: in which of them its rows from `offset` on stand, and how many of these
 * come before. Nobody else has to be put in order for that page; beyond the end no segment is left.
 */
export function stretchOf(
  counts: StandingCounts,
  wanted: readonly Segment[],
  { offset, limit }: { offset: number; limit: number },
): { segments: Segment[]; offset: number } {
  const segments: Segment[] = []
  let [before, skipped] = [0, 0]
  for (const rank of RANKS) {
    const some = rank.filter((segment) => wanted.includes(segment))
    const people = some.reduce((sum, segment) => sum + counts[segment], 0)
    if (before + people <= offset) skipped += people
    else if (before < offset + limit) segments.push(...some)
    before += people
  }
  return { segments, offset: offset - skipped }
}
