import { describe, expect, it } from 'vitest'
import { verifyAuditTrail } from '~/audit/verify.server'
import { defer, endDecision, exempt, extend } from '~/campaigns/decisions.server'
import { enrolmentCard } from '~/campaigns/enrolment-card.server'
import { standingOn } from '~/learning/enrolment-state'
import { enrolmentById } from '~/learning/enrolment-rows.sql.server'
import { db } from '~/platform/database.server'
import { withDatabase } from '../../support/database'
import { aCourse, anEnrolment, anOfficial } from '../learning/small-course'

withDatabase()
const TODAY = '2026-11-30'
const by = { byId: 'truong-phong', at: new Date('2026-11-30T02:00:00Z'), today: TODAY }

/** Someone three days over the due day. */
async function scene() {
  const official = await anOfficial()
  const { id } = await anEnrolment(official.id, await aCourse({ lessons: ['mot'], count: 0 }))
  const standing = async (day = TODAY) => {
    const facts = await enrolmentById(official.id, id)
    return facts && standingOn(facts, day)
  }
  return { id, officialId: official.id, standing }
}

const entries = (id: string) => db().auditEntry.count({ where: { subjectType: 'enrolment', subjectId: id } })

describe('an extension', () => {
  it('moves the due day, keeps the old one with its reason, and is one however often it is pressed', async () => {
    const { id, standing } = await scene()
    expect(await standing()).toBe('overdue')
    const act = () => extend(id, { toDueOn: '2026-12-10', reason: 'Trực bão' }, by)
    expect(await Promise.all([act(), act()])).toEqual([{ kind: 'decided' }, { kind: 'decided' }])
    expect(await standing()).toBe('open')
    expect(await standing('2026-12-11')).toBe('overdue')
    expect(await db().extension.findMany({ where: { enrolmentId: id } })).toMatchObject([
      { fromDueOn: '2026-11-27', toDueOn: '2026-12-10', reason: 'Trực bão', byId: 'truong-phong' },
    ])
    expect(await entries(id)).toBe(1)
  })

  it('is refused where it would move the day earlier, and then changes nothing', async () => {
    const { id } = await scene()
    expect(await extend(id, { toDueOn: '2026-11-27', reason: 'x' }, by)).toMatchObject({ kind: 'notLater' })
    expect(await entries(id)).toBe(0)
    expect(await extend('khong-co', { toDueOn: '2026-12-27', reason: 'x' }, by)).toEqual({
      kind: 'noSuchEnrolment',
    })
  })
})

describe('exemption and deferral', () => {
  it('hold through their last day, then the due day judges again', async () => {
    const { id, standing } = await scene()
    const span = { from: TODAY, until: '2026-12-05', reason: 'Đi học tập trung' }
    expect(await exempt(id, span, by)).toEqual({ kind: 'decided' })
    expect(await exempt(id, span, by)).toEqual({ kind: 'decided' })
    expect(await standing('2026-12-04')).toBe('exempt')
    expect(await standing('2026-12-05')).toBe('overdue')
    expect(await db().exemption.count({ where: { enrolmentId: id } })).toBe(1)
  })

  it('end before their day by a row beside them, never by changing the decision', async () => {
    const { id, officialId, standing } = await scene()
    await defer(id, { from: '2026-11-20', until: null, reason: 'maternity' }, by)
    expect(await standing()).toBe('deferred')
    expect(await endDecision(id, { fact: 'deferral', reason: 'Đi làm lại' }, by)).toEqual({ kind: 'ended' })
    expect(await endDecision(id, { fact: 'deferral', reason: 'Đi làm lại' }, by)).toEqual({
      kind: 'nothingToEnd',
    })
    expect(await standing()).toBe('overdue')
    expect(await db().deferral.findMany({ where: { enrolmentId: id } })).toMatchObject([{ until: null }])
    const card = await enrolmentCard(officialId, id, TODAY)
    expect(card?.history).toMatchObject([{ kind: 'deferral', reason: 'maternity', endedOn: TODAY }])
  })

  it('decide nothing about what is completed', async () => {
    const { id } = await scene()
    await db().enrolment.update({ where: { id }, data: { completedOn: '2026-11-29' } })
    const span = { from: TODAY, until: null, reason: 'x' }
    expect(await exempt(id, span, by)).toEqual({ kind: 'alreadyCompleted' })
    expect(await defer(id, span, by)).toEqual({ kind: 'alreadyCompleted' })
    expect(await entries(id)).toBe(0)
  })
})

it('shows another’s enrolment to nobody, and leaves the trail whole', async () => {
  const [one, other] = [await scene(), await scene()]
  expect(await enrolmentCard(other.officialId, one.id, TODAY)).toBeNull()
  expect((await verifyAuditTrail(db())).kind).toBe('intact')
})
