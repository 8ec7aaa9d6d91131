import { type Segment, SEGMENTS } from './standing-counts'

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
