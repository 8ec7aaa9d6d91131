import { describe, expect, it } from 'vitest'
import { moveToNewEdition, openCourse, takeUpCourse } from '~/learning/enrolments.server'
import { canMoveOn } from '~/learning/enrolment'
import { finishLesson, openLesson, recordSectionVisit } from '~/learning/reading.server'
import { homeOf } from '~/learning/to-do.server'
import { db } from '~/platform/database.server'
import { withDatabase } from '../../support/database'
import { answerAll, readAll, sit, someoneSitting } from './sitting'
import { submitAttempt } from '~/learning/submission.server'
import { aCourse, anEnrolment, anOfficial, theEnrolment } from './small-course'

withDatabase()
const at = new Date('2026-11-20T03:00:00Z')
const minute = (count: number) => new Date(at.getTime() + count * 60_000)

async function someoneEnrolled(shape: Parameters<typeof aCourse>[0] = {}) {
  const course = await aCourse(shape)
  const official = await anOfficial()
  return { course, official, enrolment: await anEnrolment(official.id, course) }
}

describe('opening a course', () => {
  it('pins the newest edition once, whoever comes first', async () => {
    const { course, official, enrolment } = await someoneEnrolled()
    const who = { officialId: official.id, at }
    const opened = await Promise.all([openCourse(enrolment, who), openCourse(enrolment, who)])
    expect(opened.map((one) => one?.courseEditionHash)).toEqual([course.hash, course.hash])
    expect(await db().auditEntry.count({ where: { kind: 'courseOpened', subjectId: enrolment.id } })).toBe(1)
    const newer = await aCourse({ slug: course.slug })
    const later = await openCourse(await theEnrolment(official.id, course.slug), who)
    expect(later?.courseEditionHash).toBe(course.hash)
    expect(later?.latestEditionHash).toBe(newer.hash)
  })

  it('leaves a lesson that is not in the edition unfound', async () => {
    const { enrolment } = await someoneEnrolled()
    expect(await openLesson(enrolment, 'khong-co', { at })).toBeNull()
  })
})

describe('reading', () => {
  it('keeps the place and the times of sections by the server’s clock', async () => {
    const { course, official, enrolment } = await someoneEnrolled()
    await openLesson(enrolment, 'mot', { at })
    const opened = await theEnrolment(official.id, course.slug)
    const visit = { lessonSlug: 'mot', opened: 'khi-nao', at: minute(2) }
    expect(await recordSectionVisit(opened, visit)).toEqual({ kind: 'noted' })
    expect(await recordSectionVisit(opened, { ...visit, opened: 'khong-co' })).toEqual({
      kind: 'unknownSection',
    })
    await recordSectionVisit(opened, { ...visit, opened: null, at: minute(5) })
    const visits = await db().sectionVisit.findMany({
      where: { enrolmentId: enrolment.id },
      orderBy: { openedAt: 'asc' },
    })
    expect(visits.map(({ sectionId, openedAt, leftAt }) => [sectionId, openedAt, leftAt])).toEqual([
      ['mo-dau', at, minute(2)],
      ['khi-nao', minute(2), minute(5)],
    ])
    expect(
      (await openLesson(await theEnrolment(official.id, course.slug), 'mot', { at: minute(9) }))?.place,
    ).toBe('khi-nao')
  })

  it('finishes a lesson once', async () => {
    const { course, official, enrolment } = await someoneEnrolled()
    await openLesson(enrolment, 'mot', { at })
    const opened = await theEnrolment(official.id, course.slug)
    const done = await Promise.all(
      [1, 2].map(() => finishLesson(opened, { lessonSlug: 'mot', at: minute(8) })),
    )
    expect(done.map(({ kind }) => kind).sort()).toEqual(['alreadyFinished', 'finished'])
    expect(await db().enrolment.findUnique({ where: { id: enrolment.id } })).toMatchObject({
      lessonsFinished: 1,
    })
    expect(await db().auditEntry.count({ where: { kind: 'lessonFinished', subjectId: enrolment.id } })).toBe(
      1,
    )
  })

  it('completes a course that has no test', async () => {
    const { course, official } = await someoneEnrolled({ count: 0 })
    const read = await readAll(official.id, course.slug, at)
    expect(read.completedOn).toBe('2026-11-20')
    expect(read.certificateId).not.toBeNull()
  })
})

describe('a newer edition', () => {
  it('is offered to someone in the middle and keeps what was read', async () => {
    const { course, official } = await someoneEnrolled()
    await readAll(official.id, course.slug, at)
    const newer = await aCourse({ slug: course.slug, lessons: ['mot', 'hai', 'ba'] })
    const before = await theEnrolment(official.id, course.slug)
    expect(canMoveOn(before)).toBe(true)
    expect(await moveToNewEdition(before, { officialId: official.id, at })).toEqual({ kind: 'moved' })
    const after = await theEnrolment(official.id, course.slug)
    expect(after.courseEditionHash).toBe(newer.hash)
    expect(after.readings.filter(({ finished }) => finished)).toHaveLength(2)
    expect(await moveToNewEdition(after, { officialId: official.id, at })).toEqual({ kind: 'nothingNewer' })
  })

  it('is not offered during a sitting nor after a completion, and changes no completion', async () => {
    const { attempt, official, course } = await someoneSitting(at)
    await aCourse({ slug: course.slug })
    const sitting = await theEnrolment(official.id, course.slug)
    expect(canMoveOn(sitting)).toBe(false)
    await submitAttempt(await answerAll(attempt, 10, at), { at })
    const done = await theEnrolment(official.id, course.slug)
    expect(canMoveOn(done)).toBe(false)
    expect(await moveToNewEdition(done, { officialId: official.id, at })).toEqual({ kind: 'nothingNewer' })
  })
})

describe('taking up a course by choice', () => {
  it('is one enrolment without a due day', async () => {
    const course = await aCourse()
    const { id } = await anOfficial()
    const who = { officialId: id, at }
    const presses = await Promise.all([takeUpCourse(course.slug, who), takeUpCourse(course.slug, who)])
    expect(presses.map(({ kind }) => kind).sort()).toEqual(['alreadyEnrolled', 'takenUp'])
    expect(await theEnrolment(id, course.slug)).toMatchObject({ dueOn: null, order: null, cycle: 'choice' })
    expect(await takeUpCourse('khong-co', who)).toEqual({ kind: 'noSuchCourse' })
  })
})

describe('home', () => {
  it('is one’s own list', async () => {
    const { official, course } = await someoneEnrolled()
    const other = await anOfficial()
    expect((await homeOf(other.id, '2026-11-20')).empty).toBe(true)
    const { list } = await homeOf(official.id, '2026-11-20')
    expect(list.soon.map(({ courseSlug, next }) => [courseSlug, next.kind])).toEqual([[course.slug, 'start']])
    await readAll(official.id, course.slug, at)
    expect((await homeOf(official.id, '2026-11-20')).list.soon[0]?.next).toEqual({ kind: 'test' })
    const attempt = await sit(official.id, course.slug, at)
    const next = (await homeOf(official.id, '2026-11-28')).list.overdue[0]?.next
    expect(next).toEqual({ kind: 'resumeTest', attemptId: attempt.id })
  })
})
