import { describe, expect, it } from 'vitest'
import type { EnrolmentView } from '~/learning/enrolment'
import { mostUrgent, nextStep, owed, toDoItem, toDoList } from '~/learning/to-do'
import { untouched } from './enrolment-state.cases'

const edition = {
  title: 'Khóa',
  language: 'vi' as const,
  minutes: 20,
  lessons: [
    { slug: 'mot', order: 1 },
    { slug: 'hai', order: 2 },
  ],
}
const opened = new Date('2026-11-01T02:00:00Z')
const today = '2026-11-22'
const order = {
  name: 'Quý IV',
  orderedBy: 'Thanh tra tỉnh',
  opensOn: '2026-10-01',
  rules: { attempts: null, waitHoursBeforeLast: null, timerMinutes: null },
}

const enrolment = (id: string, facts: Partial<EnrolmentView> = {}): EnrolmentView => ({
  ...untouched,
  id,
  officialId: 'o',
  courseId: 'c',
  courseSlug: id,
  cycle: '2026-Q4',
  assignedOn: '2026-10-01',
  order,
  courseEditionHash: null,
  latestEditionHash: 'h',
  language: 'vi',
  placeLesson: null,
  placeSection: null,
  readings: [],
  openAttemptId: null,
  lastSubmittedAt: null,
  certificateId: null,
  ...facts,
})
const reading = (nextLesson: string | null) => ({
  lessonsFinished: 0,
  lessonsTotal: 2,
  minutesLeft: 20,
  nextLesson,
})
const item = (id: string, facts: Partial<EnrolmentView> = {}) =>
  toDoItem(enrolment(id, facts), edition, reading('mot'), today)

describe('the list of things to do', () => {
  const list = toDoList(
    [
      item('done-early', { completedOn: '2026-11-02' }),
      item('far', { dueOn: '2026-12-31' }),
      item('far-begun', { dueOn: '2026-12-31', openedAt: opened }),
      item('in-14-days', { dueOn: '2026-12-06' }),
      item('in-15-days', { dueOn: '2026-12-07' }),
      item('overdue', { dueOn: '2026-11-21' }),
      item('today', { dueOn: today }),
      item('chosen', { dueOn: null, order: null }),
      item('on-leave', { deferredFrom: '2026-11-01' }),
      item('done-late', { completedOn: '2026-11-20' }),
    ],
    today,
  )
  const slugs = (items: { courseSlug: string }[]) => items.map(({ courseSlug }) => courseSlug)

  it('puts what is overdue first and what was completed last, newest first', () => {
    expect(slugs(list.overdue)).toEqual(['overdue'])
    expect(slugs(list.soon)).toEqual(['today', 'in-14-days'])
    expect(slugs(list.active)).toEqual(['far-begun'])
    expect(slugs(list.later)).toEqual(['in-15-days', 'far'])
    expect(slugs(list.choice)).toEqual(['chosen'])
    expect(slugs(list.resting)).toEqual(['on-leave'])
    expect(slugs(list.done)).toEqual(['done-late', 'done-early'])
  })

  it('counts as owed neither what was chosen nor what rests', () => {
    expect(owed(list)).toHaveLength(6)
    expect(mostUrgent(list)?.courseSlug).toBe('overdue')
  })

  it('presses first what can be done about', () => {
    const failed = item('failed', { dueOn: '2026-11-01', openedAt: opened, attemptsUsed: 3 })
    expect(mostUrgent(toDoList([failed, item('today', { dueOn: today })], today))?.courseSlug).toBe('today')
    expect(mostUrgent(toDoList([failed], today))?.courseSlug).toBe('failed')
    expect(mostUrgent(toDoList([], today))).toBeNull()
  })
})

describe('the next step', () => {
  const step = (facts: Partial<EnrolmentView>, nextLesson: string | null) =>
    nextStep(enrolment('x', facts), edition, reading(nextLesson))

  it('starts, goes on, then leads to the test', () => {
    expect(step({}, 'mot')).toEqual({ kind: 'start', lessonSlug: 'mot', number: 1 })
    expect(step({ openedAt: opened }, 'hai')).toEqual({ kind: 'continue', lessonSlug: 'hai', number: 2 })
    expect(step({ openedAt: opened }, null)).toEqual({ kind: 'test' })
  })

  it('is the open sitting, also when it is the last allowed', () => {
    expect(step({ openAttemptId: 'a', attemptsUsed: 2 }, null)).toEqual({
      kind: 'resumeTest',
      attemptId: 'a',
    })
  })

  it('is nothing more to learn once completed or failed', () => {
    expect(step({ attemptsUsed: 3 }, null)).toEqual({ kind: 'failed' })
    expect(step({ completedOn: today, certificateId: 'g' }, null)).toEqual({
      kind: 'done',
      certificateId: 'g',
    })
  })
})
