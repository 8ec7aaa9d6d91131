import { beforeAll, describe, expect, it } from 'vitest'
import { openSession } from '~/identity/sessions.server'
import { db, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { action as decideClaim, loader as claimPage } from '~/routes/training/claim'
import { action as recordFor } from '~/routes/training/of-official'
import { action as claim } from '~/routes/training/own'
import { loader as queue } from '~/routes/training/queue'
import { withDatabase } from '../../support/database'
import { ask as askAs, AT, cookieOf } from '../identity/people'
import { aHeadship, anOfficial, aUnit } from '../organisation/small-province'

withDatabase()
const cookies = new Map<string, string>()
let [learner, head, clerk, far] = ['', '', '', '']

beforeAll(async () => {
  const root = await aUnit('tinh', null)
  await aUnit('xa', root)
  await aUnit('xa-khac', root)
  ;[learner, head, clerk, far] = [
    await anOfficial('xa'),
    await anOfficial('xa'),
    await anOfficial('xa'),
    await anOfficial('xa-khac'),
  ]
  await aHeadship(head, 'xa')
  const grant = (officialId: string, unitId: string) =>
    db().roleGrant.create({ data: { id: newId(), officialId, role: 'clerk', unitId, from: '2026-01-01' } })
  await grant(clerk, 'xa')
  await grant(far, 'xa-khac')
  for (const id of [learner, head, clerk, far]) {
    const session = await transaction((tx) => openSession(tx, id, { at: AT, sharedDevice: false }))
    cookies.set(id, cookieOf(session))
  }
})

type Form = Record<string, string>
/** Asks a loader or action as somebody, with what the address names. */
const ask = (
  handler: Parameters<typeof askAs>[0],
  who: string,
  given: { form?: Form; params?: Record<string, string> } = {},
) => askAs(handler, cookies.get(who) ?? '', given)

const typed = (): Form => ({
  ...{ form: newId(), title: 'Lớp tập huấn', organiser: 'Thanh tra tỉnh', from: '2026-10-05' },
  ...{ to: '2026-10-06', periods: '16', paperNumber: '', evidence: 'Hồ sơ cán bộ', course: '' },
})

/** Declares a training and returns the claim's id. */
async function declared(who: string): Promise<string> {
  const form: Form = { act: 'send', ...typed() }
  expect((await ask(claim, who, { form })).location).toBe('/giay-xac-nhan/ngoai-he-thong?xong=sent')
  return form.form ?? ''
}

describe('the form of training', () => {
  it('refused, it says where and gives back all that was typed', async () => {
    const form = { act: 'send', ...typed(), to: '2026-10-04', evidence: 'Tủ số 3' }
    expect(await ask(claim, learner, { form })).toMatchObject({
      status: 422,
      data: {
        errors: [{ field: 'to', message: 'training.to.reversed' }],
        values: { title: ['Lớp tập huấn'], evidence: ['Tủ số 3'], periods: ['16'] },
      },
    })
    const empty = { ...form, to: '2026-10-06', periods: '0', evidence: ' ' }
    const { data } = await ask(claim, learner, { form: empty })
    expect((data as { errors: { field: string }[] }).errors.map(({ field }) => field).sort()).toEqual([
      'evidence',
      'periods',
    ])
    expect(await db().outsideClaim.count()).toBe(0)
  })
})

describe('who decides', () => {
  it('the clerk of the unit; one of another unit finds nothing there', async () => {
    const id = await declared(learner)
    const params = { claim: id }
    expect((await ask(claimPage, far, { params })).status).toBe(404)
    const form = { act: 'accept', ...typed() }
    expect((await ask(decideClaim, far, { form, params })).status).toBe(404)
    expect((await ask(queue, far)).data).toMatchObject({ claims: [] })
    expect((await ask(queue, clerk)).data).toMatchObject({ claims: [{ id }] })
    expect((await ask(decideClaim, clerk, { form, params })).location).toBe(
      '/quan-tri/boi-duong?xong=accepted&so=0',
    )
    expect((await ask(decideClaim, clerk, { form, params })).status).toBe(404)
    const paper = { ...form, act: 'record', title: 'Lớp khác' }
    const official = { official: learner }
    expect((await ask(recordFor, far, { form: paper, params: official })).status).toBe(404)
    expect(await db().outsideTraining.count({ where: { officialId: learner } })).toBe(1)
  })

  it('nobody for themselves, and of a head somebody above', async () => {
    const [own, ofHead] = [await declared(clerk), await declared(head)]
    const form = { act: 'accept', ...typed() }
    expect((await ask(claimPage, clerk, { params: { claim: own } })).data).toMatchObject({ may: 'oneself' })
    expect((await ask(decideClaim, clerk, { form, params: { claim: own } })).status).toBe(404)
    expect((await ask(decideClaim, clerk, { form, params: { claim: ofHead } })).status).toBe(404)
    expect((await ask(decideClaim, head, { form, params: { claim: own } })).status).toBe(303)
    const decline = { act: 'decline', answer: '  ' }
    const last = await declared(learner)
    expect(await ask(decideClaim, head, { form: decline, params: { claim: last } })).toMatchObject({
      status: 422,
      data: { errors: [{ field: 'answer', message: 'training.claim.answer.empty' }] },
    })
  })
})
