import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unitFor } from '~/organisation/scope.server'
import { addDays, dayOf } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { learnedReport } from '~/reporting/learned.server'
import { isReady, unanswered } from '~/reporting/readiness'
import { reportFlags } from '~/reporting/report-flags.sql.server'
import { explain } from '~/reporting/explanations.server'
import { sittingsOf } from '~/reporting/sittings.sql.server'
import { withDatabase } from '../../support/database'
import { anOfficial, smallProvince } from '../organisation/small-province'

withDatabase()

const AT = new Date('2026-11-22T03:00:00Z')
const TODAY = dayOf(AT)
const MINUTES = 20
const after = (seconds: number, from = AT) => new Date(from.getTime() + seconds * 1000)
const counted = { path: '', campaignIds: ['d'], today: TODAY }

beforeAll(async () => {
  const { xa } = await smallProvince()
  counted.path = xa.path
  await db().course.create({ data: { id: 'k', slug: 'k' } })
  await db().courseEdition.create({
    data: {
      ...{ hash: 'an', courseId: 'k', number: 1, markdown: '', title: '', summary: '', introHtml: '' },
      ...{ owner: '', periods: 1, minutes: MINUTES, rules: '{}', manifest: '', note: '', effect: 'first' },
      publishedAt: AT,
    },
  })
  const days = { opensOn: '2026-10-01', dueOn: '2026-12-20' }
  await db().campaign.create({
    data: { id: 'd', code: 'D', name: 'Đợt học', courseId: 'k', reason: '', orderedBy: '', ...days },
  })
  for (const hash of ['q1', 'q2', 'q3', 'q4', 'q5']) {
    await db().questionEdition.create({
      data: {
        ...{ hash, questionId: hash, place: 'pool', nature: 'case', stemHtml: '', stemText: '' },
        ...{ choices: '[]', pick: 'one', fixedOrder: false },
      },
    })
    await db().answerKey.create({
      data: { questionHash: hash, right: '["a"]', explanations: '{}', citations: '[]' },
    })
  }
})

/** Someone of the phòng with an enrolment; nothing is done yet. */
async function aLearner(): Promise<string> {
  const officialId = await anOfficial('phong')
  const id = newId()
  await db().enrolment.create({
    data: {
      ...{ id, officialId, courseId: 'k', campaignId: 'd', cycle: 'Q4', reason: '{}', assignedOn: TODAY },
      ...{ dueOn: '2026-12-20', attemptsAllowed: 3, courseEditionHash: 'an' },
    },
  })
  return id
}

async function sits(enrolmentId: string, number: number, [correct, ...regraded]: number[], at = AT) {
  const id = newId()
  await db().attempt.create({
    data: {
      ...{ id, code: id, enrolmentId, number, courseEditionHash: 'an', rules: '{}' },
      ...{ startedAt: at, submittedAt: at, submittedBy: 'person' },
    },
  })
  for (const some of [correct ?? 0, ...regraded]) {
    const grade = { correct: some, total: 10, needed: 8, passed: some >= 8, gradedAt: at }
    await db().grade.create({ data: { id: newId(), attemptId: id, kind: 'original', ...grade } })
  }
  return id
}

async function completes(enrolmentId: string, at = AT) {
  const { officialId } = await db().enrolment.findUniqueOrThrow({ where: { id: enrolmentId } })
  await db().completion.create({
    data: {
      ...{ id: newId(), enrolmentId, officialId, courseId: 'k', courseEditionHash: 'an', language: 'vi' },
      ...{ completedOn: dayOf(at), completedAt: at, unitId: 'phong', unitName: '', unitPath: '' },
    },
  })
  await db().enrolment.update({ where: { id: enrolmentId }, data: { completedOn: dayOf(at) } })
}

const visits = (enrolmentId: string, openedAt: Date, leftAt: Date | null) =>
  db().sectionVisit.create({
    data: { id: newId(), enrolmentId, lessonSlug: 'b', sectionId: 's', openedAt, leftAt },
  })

async function theSitting(enrolmentId: string) {
  return (await sittingsOf(counted)).find((one) => one.enrolmentId === enrolmentId)
}

describe('a sitting', () => {
  it('is read from opening to leaving, and what was never left until the completion', async () => {
    const id = await aLearner()
    await visits(id, after(-600), after(-500))
    await visits(id, after(-400), after(-370))
    await visits(id, after(-30), null)
    await visits(id, after(60), after(900))
    await sits(id, 1, [9])
    await completes(id)
    expect(await theSitting(id)).toMatchObject({ readSeconds: 160, minutes: MINUTES, completedAt: AT })
  })

  it('has the first attempt’s share with what a regrade added, and the best', async () => {
    const id = await aLearner()
    await sits(id, 1, [5, 6], after(-900))
    await sits(id, 2, [9])
    expect(await theSitting(id)).toMatchObject({ first: 0.6, best: 0.9, completedAt: null })
  })

  it('is of the day: what is handed in after its end is not known on it', async () => {
    const id = await aLearner()
    await sits(id, 1, [5], new Date('2026-11-22T16:59:59Z'))
    await sits(id, 2, [9], new Date('2026-11-22T17:00:00Z'))
    await completes(id, new Date('2026-11-22T17:00:00Z'))
    expect(await theSitting(id)).toMatchObject({ first: 0.5, best: 0.5, completedAt: null })
    const late = await aLearner()
    await sits(late, 1, [9], new Date('2026-11-22T17:00:00Z'))
    expect(await theSitting(late)).toBeUndefined()
  })
})

describe('a unit', () => {
  const WRONG = ['q1', 'q2', 'q3', 'q4', 'q5']

  beforeEach(async () => {
    await db().flagNote.deleteMany()
    await db().posting.deleteMany()
  })

  /** Finished, the lessons read for so many seconds; `wrong` is what was chosen for the five questions. */
  async function finished(seconds: number, wrong: string) {
    const id = await aLearner()
    await visits(id, after(-seconds), AT)
    const attemptId = await sits(id, 1, [8])
    await db().attemptQuestion.createMany({
      data: WRONG.map((questionHash, place) => ({
        ...{ attemptId, position: place + 1, questionId: questionHash, questionHash, choiceOrder: '[]' },
        answer: JSON.stringify([wrong]),
      })),
    })
    await completes(id)
  }

  async function report() {
    const unit = await unitFor({ roles: ['inspector'], headOf: [] }, 'xa', TODAY)
    if (!unit) throw new Error('no unit')
    return learnedReport(unit, { campaignCode: 'D', today: TODAY })
  }

  it('says nothing of four people, and of five how many', async () => {
    for (let person = 0; person < 4; person++) await finished(5, 'b')
    expect(await report()).toMatchObject({
      formality: { kind: 'tooFew' },
      whole: { understanding: { kind: 'tooFew' } },
    })
    await finished(5, 'b')
    const { formality, whole } = await report()
    expect(whole.understanding).toEqual({ kind: 'known', people: 5, share: 0.8 })
    expect(formality).toEqual({
      kind: 'signs',
      signs: [{ kind: 'fastReading', people: 5, of: 5 }, { kind: 'sameWrong' }],
    })
    expect(JSON.stringify(await report())).not.toMatch(/"b"|q1/)
  })

  it('is not told by right answers, nor by different wrong ones', async () => {
    for (const answer of ['a', 'a', 'a', 'b', 'c', 'd']) await finished(MINUTES * 60, answer)
    expect((await report()).formality).toEqual({ kind: 'signs', signs: [] })
  })

  it('wants a sentence to every sign before its figures can be signed', async () => {
    for (let person = 0; person < 5; person++) await finished(5, 'a')
    const flags = () => reportFlags('xa', counted, addDays(TODAY, -30))
    const [flag] = await flags()
    expect(flag).toEqual({ kind: 'fastReading', figure: 5, sentence: null })
    expect(isReady({ people: [] }, await flags())).toBe(false)
    const answered = unanswered(await flags()).map((one) => ({
      flag: one,
      text: 'Đã học tập trung bằng bản in.',
    }))
    await explain('xa', { explained: [], answered }, { byId: 'x', at: AT })
    expect(isReady({ people: [] }, await flags())).toBe(true)
    await finished(5, 'a')
    expect(unanswered(await flags())).toMatchObject([{ kind: 'fastReading', figure: 6 }])
  })
})
