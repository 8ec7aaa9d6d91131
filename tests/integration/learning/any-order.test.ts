import fc from 'fast-check'
import { expect, it } from 'vitest'
import { verifyAuditTrail } from '~/audit/verify.server'
import { beginAttempt } from '~/learning/attempts.server'
import { moveToNewEdition, openExtraAttempt } from '~/learning/enrolments.server'
import { finishLesson, openLesson } from '~/learning/reading.server'
import { submitAttempt } from '~/learning/submission.server'
import { db } from '~/platform/database.server'
import { withDatabase } from '../../support/database'
import { answerAll, theAttempt } from './sitting'
import { aCourse, anEnrolment, anOfficial, theEnrolment } from './small-course'

withDatabase()

/** What must hold, told by a few plain numbers. */
type Model = {
  read: Set<string>
  lessons: string[]
  used: number
  allowed: number
  open: boolean
  rightInOpen: number
  lastSubmitted: number | null
  completed: boolean
}

const HOUR = 3_600_000
const begin = new Date('2026-11-01T02:00:00Z')

const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('read' as const), lesson: fc.constantFrom('mot', 'hai') }),
  },
  { weight: 4, arbitrary: fc.constant({ kind: 'begin' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('answer' as const), right: fc.integer({ min: 0, max: 10 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('submit' as const), presses: fc.integer({ min: 1, max: 2 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.constantFrom(1, 23, 24) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'extra' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'publish' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'move' as const }) },
)

/** Without it few random orders would reach the test. */
const HEAD_START = [
  { kind: 'read', lesson: 'mot' },
  { kind: 'read', lesson: 'hai' },
  { kind: 'begin' },
] as const

it('keeps to a plain model in any order of acts, and no completion ever changes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(act, { minLength: 8, maxLength: 22 }),
      async (headStart, then) => {
        const acts = headStart ? [...HEAD_START, ...then] : then
        const course = await aCourse()
        const { id: officialId } = await anOfficial()
        const { id } = await anEnrolment(officialId, course)
        const model: Model = {
          read: new Set(),
          lessons: ['mot', 'hai'],
          used: 0,
          allowed: 3,
          open: false,
          rightInOpen: 0,
          lastSubmitted: null,
          completed: false,
        }
        let now = begin.getTime()
        let frozen: string | null = null
        const enrolment = () => theEnrolment(officialId, course.slug)
        for (const one of acts) {
          now += 60_000
          const at = new Date(now)
          const current = await enrolment()
          if (one.kind === 'wait') now += one.hours * HOUR
          if (one.kind === 'read') {
            await openLesson(current, one.lesson, { at })
            await finishLesson(await enrolment(), { lessonSlug: one.lesson, at })
            model.read.add(one.lesson)
          }
          if (one.kind === 'begin') {
            const begun = await beginAttempt(current, { at })
            const isLast = model.used + 1 === 3
            const waits = isLast && model.lastSubmitted !== null && now < model.lastSubmitted + 24 * HOUR
            const may = !model.completed && model.read.size === 2 && model.used < model.allowed && !waits
            const expected = !model.completed && model.open ? 'continued' : may ? 'begun' : 'refused'
            expect(begun.kind).toBe(expected)
            if (begun.kind === 'begun') Object.assign(model, { open: true, rightInOpen: 0 })
          }
          if (one.kind === 'answer' && current.openAttemptId) {
            await answerAll(await theAttempt(officialId, current.openAttemptId), one.right, at)
            model.rightInOpen = one.right
          }
          if (one.kind === 'submit' && current.openAttemptId) {
            const attempt = await theAttempt(officialId, current.openAttemptId)
            const results = await Promise.all(
              Array.from({ length: one.presses }, () => submitAttempt(attempt, { at })),
            )
            const passed = model.rightInOpen >= 8
            expect(results.map(({ grade }) => grade.correct)).toEqual(results.map(() => model.rightInOpen))
            expect(results.filter(({ first }) => first)).toHaveLength(1)
            Object.assign(model, {
              open: false,
              used: model.used + 1,
              lastSubmitted: now,
              completed: passed || model.completed,
            })
          }
          if (one.kind === 'extra') {
            const opened = await openExtraAttempt(id, { byId: officialId, reason: 'afterReview', at })
            const may = !model.completed && model.used >= model.allowed
            expect(opened.kind).toBe(may ? 'opened' : 'notUsedUp')
            if (may) model.allowed++
          }
          if (one.kind === 'publish') await aCourse({ slug: course.slug })
          if (one.kind === 'move') await moveToNewEdition(current, { officialId, at })

          const after = await enrolment()
          expect(after.attemptsUsed).toBe(model.used)
          expect(after.attemptsAllowed).toBe(model.allowed)
          expect(after.openAttemptId !== null).toBe(model.open)
          expect(after.completedOn !== null).toBe(model.completed)
          const completions = await db().completion.findMany({
            where: { enrolmentId: id },
            include: { certificates: true },
          })
          expect(completions).toHaveLength(model.completed ? 1 : 0)
          if (frozen === null && model.completed) frozen = JSON.stringify(completions)
          if (frozen !== null) expect(JSON.stringify(completions)).toBe(frozen)
        }
        expect(await db().grade.count({ where: { attempt: { enrolmentId: id } } })).toBe(model.used)
      },
    ),
    { numRuns: 12 },
  )
  expect((await verifyAuditTrail(db())).kind).toBe('intact')
}, 240_000)
