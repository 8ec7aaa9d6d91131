import { describe, expect, it } from 'vitest'
import { verifyAuditTrail } from '~/audit/verify.server'
import { recomputeAudiences } from '~/campaigns/daily.server'
import { whyEnrolled } from '~/campaigns/why.server'
import { testTerms } from '~/learning/attempts.server'
import { enrolmentById } from '~/learning/enrolment-rows.sql.server'
import { standingOn } from '~/learning/enrolment-state'
import {
  acceptClaim,
  claimsOf,
  claimTraining,
  declineClaim,
  openClaims,
  takeBackClaim,
} from '~/learning/outside-claims.server'
import {
  outsideTrainingOf,
  recordTraining,
  waitingOf,
  withdrawTraining,
} from '~/learning/outside-training.server'
import { settleDueAttempts, submitAttempt } from '~/learning/submission.server'
import { settledBy, type Training } from '~/learning/training'
import { type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { withDatabase } from '../../support/database'
import { aCampaign, atDawn, enrolmentsIn } from '../campaigns/scene'
import { answerAll, readAll, someoneSitting } from './sitting'
import { aCourse, anEnrolment, anOfficial, theEnrolment } from './small-course'

withDatabase()
const TODAY = '2026-11-30'
const by = { byId: 'van-thu', at: new Date('2026-11-30T02:00:00Z'), today: TODAY }

/** Someone three days over the due day of a course that counts work from 1/10. */
async function scene() {
  const official = await anOfficial()
  const course = await aCourse({ lessons: ['mot'], count: 0 })
  const { id } = await anEnrolment(official.id, course)
  await db().enrolment.update({ where: { id }, data: { countsFrom: '2026-10-01' } })
  await db().signInName.create({ data: { normalised: id, officialId: official.id, kind: 'staffCode' } })
  const training: Training & { id: string } = {
    ...{ id: newId(), courseId: course.id, title: 'Lớp tập huấn', organiser: 'Thanh tra tỉnh' },
    ...{ from: '2026-10-01', to: '2026-10-01', periods: 8, paperNumber: '12/GCN', evidence: 'Văn phòng' },
  }
  const standing = async () => {
    const facts = await enrolmentById(official.id, id)
    return facts && standingOn(facts, TODAY)
  }
  return { id, officialId: official.id, course, training, standing }
}

const entries = (subjectId: string) =>
  db().auditEntry.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' }, select: { kind: true } })

describe('training that was recorded', () => {
  it('settles what it counts for with its source, once however often the form is sent', async () => {
    const { officialId, training, standing, id } = await scene()
    expect(await standing()).toBe('overdue')
    expect(settledBy(await waitingOf(officialId), training).map((one) => one.id)).toEqual([id])
    const send = () => recordTraining(officialId, training, by)
    expect(await Promise.all([send(), send()])).toEqual([
      { kind: 'accepted', settled: 1 },
      { kind: 'accepted', settled: 1 },
    ])
    expect(await standing()).toBe('completed')
    expect(await db().credit.findMany({ where: { enrolmentId: id } })).toMatchObject([
      { kind: 'outside', sourceId: training.id, settledOn: '2026-10-01', byId: 'van-thu' },
    ])
    expect(await entries(training.id)).toEqual([{ kind: 'outsideTrainingAccepted' }])
    expect(await db().completion.count({ where: { officialId } })).toBe(0)
  })

  it('a day older than what the enrolment counts leaves it owed, as the form had said', async () => {
    const { officialId, training, standing } = await scene()
    const older = { ...training, from: '2026-09-30', to: '2026-09-30' }
    expect(settledBy(await waitingOf(officialId), older)).toEqual([])
    expect(await recordTraining(officialId, older, by)).toEqual({ kind: 'accepted', settled: 0 })
    expect(await standing()).toBe('overdue')
  })

  it('is refused a second time under another form, and before it is over', async () => {
    const { officialId, training } = await scene()
    await recordTraining(officialId, training, by)
    expect(await recordTraining(officialId, { ...training, id: newId() }, by)).toEqual({
      kind: 'alreadyRecorded',
    })
    const later = { ...training, id: newId(), from: TODAY, to: '2026-12-01' }
    expect(await recordTraining(officialId, later, by)).toEqual({ kind: 'notOverYet' })
    expect(await db().outsideTraining.count({ where: { officialId } })).toBe(1)
  })
})

describe('an acceptance that is withdrawn', () => {
  it('leaves the row with its reason, and the enrolment owed again by its due day', async () => {
    const { officialId, training, standing, id } = await scene()
    await recordTraining(officialId, training, by)
    const act = () => withdrawTraining(officialId, { id: training.id, reason: 'Giấy của người khác' }, by)
    expect(await act()).toEqual({ kind: 'withdrawn', owedAgain: 1 })
    expect(await act()).toEqual({ kind: 'alreadyWithdrawn' })
    expect(await standing()).toBe('overdue')
    expect(await db().credit.count({ where: { enrolmentId: id } })).toBe(0)
    expect(await outsideTrainingOf(officialId)).toEqual([])
    expect(await db().outsideTraining.count({ where: { officialId } })).toBe(1)
    expect(await entries(training.id)).toEqual([
      { kind: 'outsideTrainingAccepted' },
      { kind: 'outsideTrainingWithdrawn' },
    ])
  })

  it('hands the enrolment to other work that settles it too', async () => {
    const { officialId, training, standing, id } = await scene()
    await recordTraining(officialId, training, by)
    const second = { ...training, id: newId(), title: 'Lớp khác', from: '2026-10-09', to: '2026-10-09' }
    expect(await recordTraining(officialId, second, by)).toEqual({ kind: 'accepted', settled: 0 })
    const reason = { id: training.id, reason: 'Ghi nhầm' }
    expect(await withdrawTraining(officialId, reason, by)).toEqual({ kind: 'withdrawn', owedAgain: 0 })
    expect(await standing()).toBe('completed')
    expect(await db().credit.findMany({ where: { enrolmentId: id } })).toMatchObject([
      { sourceId: second.id, settledOn: '2026-10-09' },
    ])
  })

  it('settles nothing that is assigned later', async () => {
    const { officialId, training, course } = await scene()
    await recordTraining(officialId, training, by)
    await withdrawTraining(officialId, { id: training.id, reason: 'Ghi nhầm' }, by)
    const named = [{ kind: 'person' as const, value: officialId }]
    const campaign = await aCampaign({ courses: [course], audience: named, terms: { lookBackDays: 200 } })
    await recomputeAudiences({ today: TODAY, at: atDawn(TODAY) }, campaign)
    expect(await enrolmentsIn(campaign)).toMatchObject([{ completedOn: null }])
  })

  it('is not there for another official', async () => {
    const [one, other] = [await scene(), await scene()]
    await recordTraining(one.officialId, one.training, by)
    const act = { id: one.training.id, reason: 'x' }
    expect(await withdrawTraining(other.officialId, act, by)).toEqual({ kind: 'noSuchTraining' })
    expect(await one.standing()).toBe('completed')
  })
})

describe('a claim', () => {
  it('counts for nothing until it is accepted, then as the paper says and not as it was claimed', async () => {
    const { officialId, training, standing } = await scene()
    const send = () => claimTraining(officialId, training, by)
    expect(await Promise.all([send(), send()])).toEqual([{ kind: 'sent' }, { kind: 'sent' }])
    expect(await standing()).toBe('overdue')
    expect(await outsideTrainingOf(officialId)).toEqual([])
    const { id: _form, ...paper } = { ...training, periods: 4 }
    const accept = () => acceptClaim(training.id, paper, by)
    const outcomes = await Promise.all([accept(), accept()])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['accepted', 'stale'])
    expect(await standing()).toBe('completed')
    expect(await outsideTrainingOf(officialId)).toMatchObject([{ periods: 4, acceptedById: 'van-thu' }])
    expect(await claimsOf(officialId)).toMatchObject([{ outcome: 'accepted', periods: 8 }])
  })

  it('is declined with a reason its official reads, and is then decided', async () => {
    const { officialId, training, standing } = await scene()
    await claimTraining(officialId, training, by)
    expect(await declineClaim(training.id, 'Không có bản giấy', by)).toEqual({ kind: 'closed' })
    const { id: _form, ...paper } = training
    expect(await acceptClaim(training.id, paper, by)).toEqual({ kind: 'stale' })
    expect(await standing()).toBe('overdue')
    expect(await claimsOf(officialId)).toMatchObject([{ outcome: 'declined', answer: 'Không có bản giấy' }])
  })

  it('is taken back by its own official only, while it waits', async () => {
    const { officialId, training } = await scene()
    await claimTraining(officialId, training, by)
    const other = await anOfficial()
    expect(await takeBackClaim(training.id, { officialId: other.id, at: by.at })).toEqual({ kind: 'stale' })
    expect(await takeBackClaim(training.id, { officialId, at: by.at })).toEqual({ kind: 'closed' })
    expect(await declineClaim(training.id, 'x', by)).toEqual({ kind: 'stale' })
  })

  it('waits in the units of its official and in no others', async () => {
    const { officialId, training } = await scene()
    await claimTraining(officialId, training, by)
    const { unitId } = await db().posting.findFirstOrThrow({ where: { officialId } })
    const other = await anOfficial()
    expect(await openClaims({ id: unitId }, TODAY)).toMatchObject([{ id: training.id }])
    expect(await openClaims({ id: other.unitId }, TODAY)).toEqual([])
    expect(await openClaims({ id: other.unitId }, TODAY, training.id)).toEqual([])
  })
})

describe('a test that was open when training elsewhere settled its enrolment', () => {
  const at = new Date('2026-11-20T02:00:00Z')

  /** Someone in the middle of the test, and the paper of a class that ended on a day. */
  async function sitting(paperOf: Day, rules: { timerMinutes?: number; passPercent?: number } = {}) {
    const { official, course, attempt } = await someoneSitting(at, { rules })
    const { enrolmentId } = attempt
    await db().enrolment.update({ where: { id: enrolmentId }, data: { countsFrom: '2026-10-01' } })
    const training = {
      ...{ id: newId(), courseId: course.id, title: 'Lớp tập huấn', organiser: 'Thanh tra tỉnh' },
      ...{ from: paperOf, to: paperOf, periods: 8, paperNumber: '12/GCN', evidence: 'Văn phòng' },
    }
    const completions = () => db().completion.findMany({ where: { enrolmentId } })
    const enrolment = () => db().enrolment.findUniqueOrThrow({ where: { id: enrolmentId } })
    return { official, course, attempt, training, completions, enrolment }
  }

  it('can be gone on with, and a pass is a completion with its certificate; the day is still the paper’s', async () => {
    const { official, course, attempt, training, completions, enrolment } = await sitting('2026-11-02')
    const answered = await answerAll(attempt, 10, at)
    expect(await recordTraining(official.id, training, by)).toEqual({ kind: 'accepted', settled: 1 })
    const before = await theEnrolment(official.id, course.slug)
    expect(await testTerms(before, by.at)).toMatchObject({ next: { kind: 'continue' } })
    const submit = () => submitAttempt(answered, { at: by.at })
    expect((await Promise.all([submit(), submit()])).map(({ first }) => first).sort()).toEqual([false, true])
    expect(await completions()).toMatchObject([{ attemptId: attempt.id, completedOn: TODAY }])
    expect(await enrolment()).toMatchObject({ completedOn: '2026-11-02' })
    expect(await db().credit.count({ where: { sourceId: training.id } })).toBe(1)
    expect((await theEnrolment(official.id, course.slug)).certificateId).not.toBeNull()
  })

  it('leaves it settled when the paper is withdrawn, from the day of the test', async () => {
    const { official, attempt, training, completions, enrolment } = await sitting('2026-11-02')
    const answered = await answerAll(attempt, 10, at)
    await recordTraining(official.id, training, by)
    await submitAttempt(answered, { at: by.at })
    const withdrawn = await withdrawTraining(official.id, { id: training.id, reason: 'Ghi nhầm' }, by)
    expect(withdrawn).toEqual({ kind: 'withdrawn', owedAgain: 0 })
    expect(await enrolment()).toMatchObject({ completedOn: TODAY })
    expect(await completions()).toHaveLength(1)
    expect(await db().credit.count({ where: { enrolmentId: attempt.enrolmentId } })).toBe(0)
  })

  it('settles it on its own day where that is the earlier one', async () => {
    const { official, attempt, training, completions, enrolment } = await sitting('2026-11-29', {
      timerMinutes: 30,
    })
    await answerAll(attempt, 10, at)
    await recordTraining(official.id, training, by)
    expect(await settleDueAttempts(by.at)).toBeGreaterThan(0)
    expect(await completions()).toMatchObject([{ completedOn: '2026-11-20' }])
    expect(await enrolment()).toMatchObject({ completedOn: '2026-11-20' })
    expect((await whyEnrolled(official.id, attempt.enrolmentId))?.credit).toBeNull()
  })

  it('earns nothing by a fail, and the paper still counts', async () => {
    const { official, attempt, training, completions, enrolment } = await sitting('2026-11-02')
    await recordTraining(official.id, training, by)
    expect(await submitAttempt(attempt, { at: by.at })).toMatchObject({ kind: 'failed' })
    expect(await completions()).toEqual([])
    expect(await enrolment()).toMatchObject({ completedOn: '2026-11-02' })
  })

  it('ends a course without a test in the same way when its last lesson is finished', async () => {
    const { officialId, course, training, id } = await scene()
    await recordTraining(officialId, training, by)
    await readAll(officialId, course.slug, by.at)
    expect(await db().completion.findMany({ where: { enrolmentId: id } })).toMatchObject([
      { attemptId: null, completedOn: TODAY },
    ])
    expect(await db().enrolment.findUnique({ where: { id } })).toMatchObject({ completedOn: '2026-10-01' })
  })
})

it('leaves the trail whole', async () => {
  expect((await verifyAuditTrail(db())).kind).toBe('intact')
})
