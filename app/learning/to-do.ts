import type { TextLanguage } from '~/courseware/published'
import type { Day } from '~/platform/calendar'
import type { EnrolmentView } from './enrolment'
import {
  daysLeft,
  type DueFlag,
  dueFlag,
  type Progress,
  progressOf,
  type Standing,
  standingOn,
} from './enrolment-state'
import type { CourseProgress } from './progress'

/** The one thing to press next. */
export type NextStep =
  | { kind: 'start' | 'continue'; lessonSlug: string; number: number }
  | { kind: 'resumeTest'; attemptId: string }
  | { kind: 'test' }
  | { kind: 'failed' }
  | { kind: 'done'; certificateId: string | null }

export type ToDoItem = {
  enrolmentId: string
  courseSlug: string
  title: string
  /** of the title */
  language: TextLanguage
  dueOn: Day | null
  completedOn: Day | null
  byChoice: boolean
  lessons: number
  minutes: number
  standing: Standing
  progress: Progress
  flag: DueFlag
  reading: CourseProgress
  next: NextStep
}

type Outline = {
  title: string
  language: TextLanguage
  minutes: number
  lessons: readonly { slug: string; order: number }[]
}

export function toDoItem(
  enrolment: EnrolmentView,
  edition: Outline,
  reading: CourseProgress,
  today: Day,
): ToDoItem {
  return {
    enrolmentId: enrolment.id,
    courseSlug: enrolment.courseSlug,
    title: edition.title,
    language: edition.language,
    dueOn: enrolment.dueOn,
    completedOn: enrolment.completedOn,
    byChoice: enrolment.order === null && enrolment.dueOn === null,
    lessons: edition.lessons.length,
    minutes: edition.minutes,
    standing: standingOn(enrolment, today),
    progress: progressOf(enrolment),
    flag: dueFlag(enrolment, today),
    reading,
    next: nextStep(enrolment, edition, reading),
  }
}

export function nextStep(
  enrolment: EnrolmentView,
  edition: Pick<Outline, 'lessons'>,
  reading: CourseProgress,
): NextStep {
  const { openAttemptId, certificateId } = enrolment
  if (openAttemptId !== null && certificateId === null)
    return { kind: 'resumeTest', attemptId: openAttemptId }
  if (enrolment.completedOn !== null) return { kind: 'done', certificateId }
  if (progressOf(enrolment) === 'failed') return { kind: 'failed' }
  const lesson = edition.lessons.find(({ slug }) => slug === reading.nextLesson)
  if (!lesson) return { kind: 'test' }
  const kind = enrolment.openedAt === null ? 'start' : 'continue'
  return { kind, lessonSlug: lesson.slug, number: lesson.order }
}

export const TO_DO_GROUPS = ['overdue', 'soon', 'active', 'later', 'choice', 'resting', 'done'] as const
export type ToDoGroup = (typeof TO_DO_GROUPS)[number]
export type ToDoList = Record<ToDoGroup, ToDoItem[]>

/** Days before the due day from which a course is due soon. */
const SOON_DAYS = 14

/** In the order of the page: overdue, due soon, in progress, not begun, by choice, at rest, completed (newest first). */
export function toDoList(items: readonly ToDoItem[], today: Day): ToDoList {
  const list: ToDoList = { overdue: [], soon: [], active: [], later: [], choice: [], resting: [], done: [] }
  for (const item of [...items].sort(byDueDay)) list[groupOf(item, today)].push(item)
  list.done.sort((a, b) => ((a.completedOn ?? '') < (b.completedOn ?? '') ? 1 : -1))
  return list
}

function groupOf(item: ToDoItem, today: Day): ToDoGroup {
  if (item.standing === 'completed') return 'done'
  if (item.standing === 'exempt' || item.standing === 'deferred') return 'resting'
  if (item.standing === 'overdue') return 'overdue'
  const left = daysLeft(item, today)
  if (left !== null && left <= SOON_DAYS) return 'soon'
  if (item.byChoice) return 'choice'
  return item.progress === 'notStarted' ? 'later' : 'active'
}

const LAST = '9999-12-31'

function byDueDay(a: ToDoItem, b: ToDoItem): number {
  const [dueA, dueB] = [a.dueOn ?? LAST, b.dueOn ?? LAST]
  if (dueA !== dueB) return dueA < dueB ? -1 : 1
  return a.title < b.title ? -1 : 1
}

/** What is owed: everything assigned and not at rest. */
export function owed(list: ToDoList): ToDoItem[] {
  return [...list.overdue, ...list.soon, ...list.active, ...list.later]
}

/** The item for the panel: the most urgent that something can be done about. */
export function mostUrgent(list: ToDoList): ToDoItem | null {
  const candidates = [...owed(list), ...list.choice]
  return candidates.find(({ next }) => next.kind !== 'failed') ?? candidates[0] ?? null
}
