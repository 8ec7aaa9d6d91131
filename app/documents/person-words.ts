import { formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { addDays, type Day } from '~/platform/calendar'
import { type EnrolmentState, type PersonStatus } from '~/reporting/person-status'
import { type Segment } from '~/reporting/standing-counts'

/** What page and export say of a person, in the same words. */
export interface StatusWords {
  /** where the person stands: Quá hạn 4 ngày */
  standing: string
  /** how far: Đã học 2/4 bài */
  progress: string
}

const standingKeys = {
  completed: 'common.standing.completed',
  inProgress: 'common.standing.open',
  notStarted: 'common.standing.open',
  overdue: 'common.standing.overdue',
  exempt: 'common.standing.exempt',
  deferred: 'common.standing.deferred',
  unassigned: 'common.standing.unassigned',
} as const satisfies Record<Segment, string>

/** Words for a person over the enrolments chosen; the most pressing one speaks for the standing. */
export function personWords(t: Translator, person: Pick<PersonStatus, 'segment' | 'states'>): StatusWords {
  const [first] = person.states
  return { standing: standingWords(t, person.segment, first), progress: progressOfAll(t, person.states) }
}

export function standingWords(t: Translator, segment: Segment, state: EnrolmentState | undefined): string {
  const due = state?.due
  switch (due?.kind) {
    case 'overdue':
      return t('common.due.over', { count: due.days })
    case 'daysLeft':
      return t('common.due.in', { count: due.days })
    case 'dueToday':
      return t('common.due.today')
    case 'completedLate':
      return segment === 'completed' ? t('common.due.late') : t(standingKeys[segment])
    default:
      return t(standingKeys[segment])
  }
}

function progressOfAll(t: Translator, states: readonly EnrolmentState[]): string {
  const [only] = states
  if (!only) return t('unit.progress.notEnrolled')
  if (states.length === 1) return progressWords(t, only)
  const done = states.filter(({ standing }) => standing === 'completed').length
  return t('unit.progress.courses', { done, total: states.length })
}

/** How far in one course. */
export function progressWords(t: Translator, state: EnrolmentState): string {
  const {
    standing,
    progress,
    completedOn,
    deferredUntil,
    lessonsFinished: done,
    lessons,
    attemptsUsed,
  } = state
  const day = (value: string) => formatDay(value, t.locale)
  if (progress === 'completed' && completedOn)
    return t('unit.progress.completedOn', { day: day(completedOn) })
  if (standing === 'unassigned') return t('unit.progress.noSignInName')
  if (standing === 'exempt') return t('common.standing.exempt')
  if (standing === 'deferred' && deferredUntil)
    return t('unit.progress.deferredUntil', { day: day(lastDayOf(deferredUntil)) })
  if (progress === 'failed') return t('unit.progress.failed')
  if (progress === 'notStarted') return t('common.progress.notStarted')
  if (lessons === null) return t('common.progress.inProgress')
  if (done === 0) return t('unit.progress.firstLesson')
  if (done < lessons) return t('unit.progress.lessons', { done, total: lessons })
  return t(attemptsUsed > 0 ? 'unit.progress.allLessons' : 'unit.progress.testLeft', { total: lessons })
}

/** Spans are half-open: people are told the last day that is still in it. */
export const lastDayOf = (until: Day): Day => addDays(until, -1)
