import { describe, expect, it } from 'vitest'
import { beginAttempt, findAttempt, saveAnswers, testPaper } from '~/learning/attempts.server'
import {
  attemptResult,
  settleAttempt,
  settleDueAttempts,
  saveAndSubmit,
  submitAttempt,
} from '~/learning/submission.server'
import { openExtraAttempt } from '~/learning/enrolments.server'
import { db } from '~/platform/database.server'
import { withDatabase } from '../../support/database'
import { answerAll, keyOf, readAll, sit, someoneSitting, theAttempt } from './sitting'
import { aCourse, anEnrolment, anOfficial, CANARY, theEnrolment } from './small-course'

withDatabase()
const at = new Date('2026-11-20T03:00:00Z')
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000)

describe('beginning a sitting', () => {
  it('is refused while a lesson is unread', async () => {
    const course = await aCourse()
    const { id } = await anOfficial()
    const enrolment = await anEnrolment(id, course)
    expect(await beginAttempt(enrolment, { at })).toEqual({
      kind: 'refused',
      next: { kind: 'lessonsLeft', count: 2 },
    })
  })

  it('draws what the blueprint says and pins the edition and the rules', async () => {
    const { attempt, course } = await someoneSitting(at)
    expect(attempt.answers).toHaveLength(10)
    expect(attempt.courseEditionHash).toBe(course.hash)
    expect(attempt.rules).toMatchObject({ passPercent: 80, attempts: 3 })
    expect(attempt.code).toMatch(/^[0-9A-Z]{8}$/)
  })

  it('is one sitting for two presses at once', async () => {
    const course = await aCourse()
    const { id } = await anOfficial()
    await anEnrolment(id, course)
    const enrolment = await readAll(id, course.slug, at)
    const begun = await Promise.all([1, 2, 3].map(() => beginAttempt(enrolment, { at })))
    expect(new Set(begun.map((one) => ('attemptId' in one ? one.attemptId : one.kind))).size).toBe(1)
    expect(await db().attempt.count({ where: { enrolmentId: enrolment.id } })).toBe(1)
    expect(
      await db().auditEntry.count({ where: { kind: 'attemptBegun', data: { contains: enrolment.id } } }),
    ).toBe(1)
  })

  it('asks other questions the second time', async () => {
    const { attempt, official, course } = await someoneSitting(at)
    await submitAttempt(attempt, { at })
    const second = await sit(official.id, course.slug, at)
    const ids = [...attempt.answers, ...second.answers].map(({ questionId }) => questionId)
    expect(second.number).toBe(2)
    expect(new Set(ids).size).toBe(20)
  })
})

describe('saving an answer', () => {
  it('keeps it with its revision, and every save in the order of receipt', async () => {
    const { attempt } = await someoneSitting(at)
    const save = (answer: string[], basedOn: number) =>
      saveAnswers(attempt, [{ position: 1, answer, basedOn, yields: true }], { at })
    expect(await save(['a'], 0)).toMatchObject({ kind: 'saved', answers: [{ kind: 'saved', revision: 1 }] })
    expect(await save(['b'], 1)).toMatchObject({ kind: 'saved', answers: [{ kind: 'saved', revision: 2 }] })
    const saves = await db().answerSave.findMany({
      where: { attemptId: attempt.id },
      orderBy: { revision: 'asc' },
    })
    expect(saves.map(({ answer }) => answer)).toEqual(['["a"]', '["b"]'])
  })

  it('lets no older answer sent in the background beat a newer one', async () => {
    const { attempt, official } = await someoneSitting(at)
    await saveAnswers(attempt, [{ position: 1, answer: ['a'], basedOn: 0, yields: false }], { at })
    const late = await saveAnswers(attempt, [{ position: 1, answer: ['b'], basedOn: 0, yields: true }], {
      at,
    })
    expect(late).toMatchObject({ answers: [{ kind: 'stale', revision: 1, answer: ['a'] }] })
    expect((await theAttempt(official.id, attempt.id)).answers[0]?.answer).toEqual(['a'])
  })

  it('lets a press of now stand, and says that it overtook another', async () => {
    const { attempt } = await someoneSitting(at)
    await saveAnswers(attempt, [{ position: 1, answer: ['a'], basedOn: 0, yields: true }], { at })
    const press = await saveAnswers(attempt, [{ position: 1, answer: ['b'], basedOn: 0, yields: false }], {
      at,
    })
    expect(press).toMatchObject({ answers: [{ kind: 'saved', revision: 2, answer: ['b'], overtook: true }] })
  })

  it('leaves a newer answer where this page’s own was not touched', async () => {
    const { attempt } = await someoneSitting(at)
    const press = (answer: string[], basedOn: number) =>
      saveAnswers(attempt, [{ position: 1, answer, basedOn, yields: false }], { at })
    await press(['a'], 0)
    await press(['b'], 1)
    expect(await press(['a'], 1)).toMatchObject({ answers: [{ kind: 'stale', revision: 2, answer: ['b'] }] })
    expect(await press(['c'], 1)).toMatchObject({ answers: [{ kind: 'saved', revision: 3, overtook: true }] })
  })

  it('is acknowledged without a second row when nothing changed', async () => {
    const { attempt } = await someoneSitting(at)
    const same = { position: 1, answer: ['a'], basedOn: 0, yields: true }
    await saveAnswers(attempt, [same], { at })
    expect(await saveAnswers(attempt, [same], { at })).toMatchObject({
      answers: [{ kind: 'saved', revision: 1 }],
    })
    expect(await db().answerSave.count({ where: { attemptId: attempt.id } })).toBe(1)
  })

  it('refuses what is not of the paper', async () => {
    const { attempt } = await someoneSitting(at)
    const save = (position: number, answer: string[]) =>
      saveAnswers(attempt, [{ position, answer, basedOn: 0, yields: false }], { at })
    const single = await singleChoiceOf(attempt.answers.map(({ questionHash }) => questionHash))
    expect(await save(11, ['a'])).toEqual({ kind: 'foreignQuestion' })
    expect(await save(1, ['z'])).toEqual({ kind: 'foreignChoice', positions: [1] })
    expect(await save(single, ['a', 'b'])).toEqual({ kind: 'foreignChoice', positions: [single] })
    expect(await save(1, ['a', 'a'])).toEqual({ kind: 'foreignChoice', positions: [1] })
  })

  it('is refused once the attempt was handed in, even when the page was loaded before', async () => {
    const { attempt } = await someoneSitting(at)
    await submitAttempt(attempt, { at })
    const late = [{ position: 1, answer: ['a'], basedOn: 0, yields: false }]
    expect(await saveAnswers(attempt, late, { at })).toEqual({ kind: 'closed' })
    expect(await db().answerSave.count({ where: { attemptId: attempt.id } })).toBe(0)
  })
})

async function singleChoiceOf(hashes: string[]): Promise<number> {
  for (const [index, hash] of hashes.entries()) if ((await keyOf(hash)).length === 1) return index + 1
  throw new Error('no single choice')
}

describe('handing in', () => {
  it('grades, completes and certifies once, with the edition, the unit and the day', async () => {
    const { attempt, official, course } = await someoneSitting(at)
    const lastInstant = new Date('2026-11-27T16:59:59.999Z')
    expect(await submitAttempt(await answerAll(attempt, 8, at), { at: lastInstant })).toEqual({
      kind: 'passed',
      first: true,
      grade: { correct: 8, total: 10, needed: 8, passed: true },
    })
    const completion = await db().completion.findFirstOrThrow({ where: { attemptId: attempt.id } })
    expect(completion).toMatchObject({
      courseEditionHash: course.hash,
      completedOn: '2026-11-27',
      unitId: official.unitId,
      unitName: 'Phòng Địa chính',
      unitPath: `/${official.unitId}/`,
    })
    expect(await db().certificate.count({ where: { completionId: completion.id } })).toBe(1)
    expect(await theEnrolment(official.id, course.slug)).toMatchObject({
      completedOn: '2026-11-27',
      attemptsUsed: 1,
    })
    expect(await kindsAbout(official.id)).toEqual(
      expect.arrayContaining(['attemptSubmitted', 'completed', 'certificateIssued']),
    )
  })

  it('is one for presses at once: the first result, once', async () => {
    const { attempt, official } = await someoneSitting(at)
    const answered = await answerAll(attempt, 9, at)
    const results = await Promise.all([1, 2, 3, 4].map(() => submitAttempt(answered, { at })))
    expect(results.filter(({ first }) => first)).toHaveLength(1)
    expect(new Set(results.map(({ grade }) => JSON.stringify(grade))).size).toBe(1)
    expect(await db().grade.count({ where: { attemptId: attempt.id } })).toBe(1)
    expect(await db().completion.count({ where: { officialId: official.id } })).toBe(1)
    expect(await db().certificate.count({ where: { completion: { officialId: official.id } } })).toBe(1)
    expect((await kindsAbout(official.id)).filter((kind) => kind === 'attemptSubmitted')).toHaveLength(1)
  })

  it('is decided by the key of its own edition when a newer one exists', async () => {
    const { attempt, course } = await someoneSitting(at)
    const answered = await answerAll(attempt, 10, at)
    await aCourse({ slug: course.slug, rules: { passPercent: 100 } })
    await submitAttempt(answered, { at })
    const completion = await db().completion.findFirstOrThrow({ where: { attemptId: attempt.id } })
    expect(completion.courseEditionHash).toBe(course.hash)
  })

  it('leaves nothing when it breaks in the middle', async () => {
    const { attempt, official, course } = await someoneSitting(at)
    const answered = await answerAll(attempt, 10, at)
    const entries = await db().auditEntry.count()
    const broken = { ...answered, officialId: official.id, enrolmentId: 'khong-co' }
    await expect(submitAttempt(broken, { at })).rejects.toThrow()
    expect(await db().grade.count({ where: { attemptId: attempt.id } })).toBe(0)
    expect(await db().auditEntry.count()).toBe(entries)
    expect((await theAttempt(official.id, attempt.id)).submittedAt).toBeNull()
    expect((await theEnrolment(official.id, course.slug)).attemptsUsed).toBe(0)
  })

  it('by the press that answers everything saves and grades, or does neither', async () => {
    const { attempt, official } = await someoneSitting(at)
    const answers = attempt.answers.map(({ position, choiceOrder }) => {
      return { position, answer: choiceOrder.slice(0, 1), basedOn: 0, yields: false }
    })
    const saves = () => db().answerSave.count({ where: { attemptId: attempt.id } })
    await expect(saveAndSubmit({ ...attempt, enrolmentId: 'khong-co' }, answers, { at })).rejects.toThrow()
    expect(await saves()).toBe(0)
    expect(await saveAndSubmit(attempt, answers.slice(1), { at })).toMatchObject({ submitted: false })
    expect((await theAttempt(official.id, attempt.id)).submittedAt).toBeNull()
    const presses = await Promise.all([1, 2].map(() => saveAndSubmit(attempt, answers, { at })))
    expect(presses.map(({ kind }) => kind).sort()).toEqual(['closed', 'saved'])
    expect(await saves()).toBe(10)
    expect(await db().grade.count({ where: { attemptId: attempt.id } })).toBe(1)
  })

  it('waits before the third, ends after it, and one more can be opened', async () => {
    const { attempt, official, course } = await someoneSitting(at)
    await submitAttempt(attempt, { at })
    await submitAttempt(await sit(official.id, course.slug, later(1)), { at: later(1) })
    const begin = async (when: Date) =>
      beginAttempt(await theEnrolment(official.id, course.slug), { at: when })
    expect(await begin(later(24))).toEqual({ kind: 'refused', next: { kind: 'wait', until: later(25) } })
    await submitAttempt(await sit(official.id, course.slug, later(25)), { at: later(25) })
    expect(await begin(later(90))).toEqual({ kind: 'refused', next: { kind: 'usedUp' } })
    const { id } = await theEnrolment(official.id, course.slug)
    const act = { byId: official.id, reason: 'afterReview', at: later(91) }
    expect(await openExtraAttempt(id, act)).toEqual({ kind: 'opened' })
    expect(await openExtraAttempt(id, act)).toEqual({ kind: 'notUsedUp' })
    expect(await begin(later(92))).toMatchObject({ kind: 'begun' })
  })

  it('does not happen by time alone without a timer, and does with one, at its deadline', async () => {
    const untimed = await someoneSitting(at)
    expect(await settleAttempt(untimed.attempt, later(900))).toBe(untimed.attempt)
    const timed = await someoneSitting(at, { rules: { timerMinutes: 30 } })
    const answered = await answerAll(timed.attempt, 10, at)
    expect(
      await saveAnswers(answered, [{ position: 1, answer: ['d'], basedOn: 9, yields: false }], {
        at: later(1),
      }),
    ).toEqual({ kind: 'closed' })
    expect(await settleDueAttempts(later(1))).toBe(1)
    expect(await theAttempt(timed.official.id, timed.attempt.id)).toMatchObject({
      submittedBy: 'timer',
      submittedAt: new Date(at.getTime() + 30 * 60_000),
      completed: true,
    })
  })
})

async function kindsAbout(actorId: string): Promise<string[]> {
  const entries = await db().auditEntry.findMany({ where: { actorId }, select: { kind: true } })
  return entries.map(({ kind }) => kind)
}

describe('the result', () => {
  it('does not exist before handing in, and the paper holds no key', async () => {
    const { attempt } = await someoneSitting(at)
    expect(await attemptResult(attempt)).toBeNull()
    expect(JSON.stringify(await testPaper(attempt))).not.toContain(CANARY)
  })

  it('of a fail explains what was chosen and hides the right answers until no attempt is left', async () => {
    const { attempt, official, course } = await someoneSitting(at, {
      rules: { attempts: 2, waitHoursBeforeLast: 0 },
    })
    await submitAttempt(await answerAll(attempt, 7, at), { at })
    const first = await attemptResult(await theAttempt(official.id, attempt.id))
    expect(first?.grade).toMatchObject({ correct: 7, passed: false })
    expect(first?.questions.every(({ feedback }) => feedback.right === null)).toBe(true)
    expect(first?.questions[9]?.feedback.chosen[0]?.explanationHtml).toContain(`${CANARY} d`)
    const second = await sit(official.id, course.slug, later(1))
    await submitAttempt(second, { at: later(1) })
    const last = await attemptResult(await theAttempt(official.id, second.id))
    expect(last?.questions.every(({ feedback }) => (feedback.right?.length ?? 0) > 0)).toBe(true)
  })

  it('of a pass shows the right answers', async () => {
    const { attempt, official } = await someoneSitting(at)
    await submitAttempt(await answerAll(attempt, 9, at), { at })
    const result = await attemptResult(await theAttempt(official.id, attempt.id))
    expect(result?.questions[9]?.feedback).toMatchObject({ correct: false })
    expect(result?.questions[9]?.feedback.right?.length).toBeGreaterThan(0)
  })

  it('is the official’s own', async () => {
    const { attempt } = await someoneSitting(at)
    const other = await anOfficial('Người khác')
    expect(await findAttempt(other.id, attempt.id)).toBeNull()
  })
})
