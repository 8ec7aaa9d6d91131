import { type Standing } from '~/learning/enrolment-state'
import { type Day } from '~/platform/calendar'

export const NOTICE_KINDS = [
  'assigned',
  'dueSoon',
  'overdue',
  'result',
  'regraded',
  'certificate',
  'reminded',
  'unitWeek',
  'urged',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What a notice knows besides its kind: opaque ids, days and counts. Names are looked up when it is read. */
export interface NoticeData {
  enrolmentId?: string
  courseId?: string
  campaignId?: string
  dueOn?: Day | null
  attemptId?: string
  correct?: number
  total?: number
  passed?: boolean
  saved?: number
  certificateId?: string
  reminderId?: string
  unitId?: string
  unfinished?: number
  overdue?: number
  unassigned?: number
}

export interface NewNotice {
  officialId: string
  kind: NoticeKind
  key: string
  data: NoticeData
  path: string
  senderId?: string | null
}

/** A notice as its reader sees it. */
export interface NoticeView {
  id: string
  kind: NoticeKind
  data: NoticeData
  path: string
  createdAt: Date
  read: boolean
  courseTitle: string | null
  senderName: string | null
  orderedBy: string | null
  unitName: string | null
  /** of a reminder by hand */
  text: string | null
  /** of the enrolment it speaks of, today */
  standing: Standing | null
  dueOn: Day | null
  daysLeft: number | null
}

/** Kinds for which a letter is worth sending; one who has read it in the app is not written to. */
export const LETTER_KINDS: readonly NoticeKind[] = [
  'assigned',
  'dueSoon',
  'overdue',
  'result',
  'regraded',
  'unitWeek',
]

/** The rungs of the ladder: a reminder by hand takes the place of the next of these. */
export const LADDER_KINDS: readonly NoticeKind[] = ['dueSoon', 'overdue']
