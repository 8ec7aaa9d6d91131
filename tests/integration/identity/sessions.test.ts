import { describe, expect, it } from 'vitest'
import {
  requireHead,
  requireHeadOf,
  requireOfficial,
  requireTrainer,
  viewerOf,
} from '~/identity/guards.server'
import { grantRole, withdrawRole } from '~/identity/roles.server'
import { findSession, sessionsOf } from '~/identity/sessions.server'
import { changePassword } from '~/identity/set-password.server'
import { endAllSessions, signOut } from '~/identity/sign-in.server'
import { type Viewer } from '~/identity/viewer'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { withDatabase } from '../../support/database'
import {
  anOfficial,
  answerOf,
  aSession,
  asked,
  AT,
  cookieOf,
  giveRole,
  minutesLater,
  PASSWORD,
} from './people'

withDatabase()

describe('a session', () => {
  it('of a learner lasts two idle hours, and a request begins them anew', async () => {
    const { id } = await anOfficial()
    const { token } = await aSession(id)
    expect(await findSession(token, minutesLater(120))).not.toBeNull()
    expect(await findSession(token, minutesLater(240))).not.toBeNull()
    expect(await findSession(token, minutesLater(361))).toBeNull()
    expect(await db().session.count({ where: { officialId: id } })).toBe(0)
  })

  it('of staff lasts half an hour, on a shared machine a quarter', async () => {
    const { id } = await anOfficial()
    await giveRole(id, 'inspector')
    const own = await aSession(id)
    const shared = await aSession(id, AT, { sharedDevice: true })
    expect(await findSession(shared.token, minutesLater(16))).toBeNull()
    expect(await findSession(own.token, minutesLater(30))).not.toBeNull()
    expect(await findSession(own.token, minutesLater(61))).toBeNull()
  })

  it('is written at most once a minute', async () => {
    const { id } = await anOfficial()
    const { token } = await aSession(id)
    const seen = async () => (await db().session.findFirstOrThrow({ where: { officialId: id } })).lastSeenAt
    await findSession(token, minutesLater(0.9))
    expect(await seen()).toEqual(AT)
    await findSession(token, minutesLater(1))
    expect(await seen()).toEqual(minutesLater(1))
  })

  it('ends on the next request when the person has left', async () => {
    const { id } = await anOfficial()
    const { token } = await aSession(id)
    await db().official.update({ where: { id }, data: { leftOn: '2026-11-24' } })
    expect(await findSession(token, AT)).not.toBeNull()
    await db().official.update({ where: { id }, data: { leftOn: '2026-11-23' } })
    expect(await findSession(token, AT)).toBeNull()
  })

  it('ends when signed out, twice without harm', async () => {
    const { id } = await anOfficial()
    const { token } = await aSession(id)
    await Promise.all([signOut(id, token, AT), signOut(id, token, AT)])
    expect(await findSession(token, AT)).toBeNull()
  })

  it('ends everywhere but here when asked to', async () => {
    const { id } = await anOfficial()
    const here = await aSession(id)
    await aSession(id)
    const found = await findSession(here.token, AT)
    expect(await endAllSessions(id, { actorId: id, at: AT, except: found?.viewer.sessionId })).toBe(1)
    expect(await sessionsOf(id, { at: AT, staff: false })).toHaveLength(1)
    expect(await findSession(here.token, AT)).not.toBeNull()
  })

  it('ends on a change of role: who one is has changed', async () => {
    const { id } = await anOfficial()
    const by = { byId: id, at: AT, today: '2026-11-23' }
    const before = await aSession(id)
    expect(await grantRole(id, { role: 'trainer', unitId: null }, by)).toEqual({ kind: 'granted' })
    expect(await grantRole(id, { role: 'trainer', unitId: null }, by)).toEqual({ kind: 'alreadyHeld' })
    expect(await findSession(before.token, AT)).toBeNull()
    const after = await aSession(id)
    const grant = await db().roleGrant.findFirstOrThrow({ where: { officialId: id } })
    expect(await withdrawRole(id, grant.id, by)).toEqual({ kind: 'withdrawn' })
    expect(await withdrawRole(id, grant.id, by)).toEqual({ kind: 'notHeld' })
    expect(await findSession(after.token, AT)).toBeNull()
  })

  it('ends everywhere on a change of password, which needs the present one', async () => {
    const { id } = await anOfficial({ password: PASSWORD })
    const [one, two] = [await aSession(id), await aSession(id)]
    const viewer = (await findSession(one.token, AT))?.viewer as Viewer
    const change = (present: string, password: string) =>
      changePassword(viewer, { present, password }, { at: AT, network: 'n' })
    expect(await change('not this one at all', 'mua roi tren mai ton')).toEqual({ kind: 'wrongPassword' })
    expect(await change(PASSWORD, 'matkhau123456')).toEqual({ kind: 'tooCommon' })
    expect((await change(PASSWORD, 'mua roi tren mai ton')).kind).toBe('set')
    expect(await findSession(one.token, AT)).toBeNull()
    expect(await findSession(two.token, AT)).toBeNull()
  })

  it('the last administrator cannot be withdrawn', async () => {
    await db().roleGrant.updateMany({ where: { role: 'administrator' }, data: { to: '2026-01-02' } })
    const { id } = await anOfficial()
    const grant = await giveRole(id, 'administrator')
    const by = { byId: id, at: AT, today: '2026-11-23' }
    expect(await withdrawRole(id, grant.id, by)).toEqual({ kind: 'lastAdministrator' })
  })
})

describe('guards', () => {
  it('find the session once a request, however many ask', async () => {
    const { id } = await anOfficial()
    const request = asked('/viec-can-lam', { cookie: cookieOf(await aSession(id)) })
    const [first, second] = await Promise.all([viewerOf(request), requireOfficial(request)])
    expect(second).toBe(first)
    expect(first?.id).toBe(id)
  })

  it('send a stranger to sign in, with the way back', async () => {
    const answer = await answerOf(requireOfficial(asked('/khoa-hoc/qua-tang?trang=2')))
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe('/dang-nhap?tiep=%2Fkhoa-hoc%2Fqua-tang%3Ftrang%3D2')
  })

  it('let nobody pass who has yet to set a password', async () => {
    const { id } = await anOfficial()
    const cookie = cookieOf(await aSession(id, AT, { mustSetPassword: true }))
    expect(await viewerOf(asked('/viec-can-lam', { cookie }))).toBeNull()
    const answer = await answerOf(requireOfficial(asked('/viec-can-lam', { cookie })))
    expect(answer.headers.get('Location')).toBe('/dat-mat-khau?tiep=%2Fviec-can-lam')
  })

  it('take no token that was made up', async () => {
    for (const token of ['', 'x', 'a'.repeat(40), '%00', '../../etc']) {
      expect(await viewerOf(asked('/', { cookie: `phien=${token}` }))).toBeNull()
    }
  })

  it('a role of yesterday opens nothing today', async () => {
    const { id } = await anOfficial()
    await giveRole(id, 'trainer')
    const cookie = cookieOf(await aSession(id))
    expect((await requireTrainer(asked('/xuong-bai-giang', { cookie }))).roles).toEqual(['trainer'])
    await db().roleGrant.updateMany({ where: { officialId: id }, data: { to: '2026-11-23' } })
    await expect(requireTrainer(asked('/xuong-bai-giang', { cookie }))).rejects.toMatchObject({
      init: { status: 403 },
    })
  })

  it('a head comes in to the unit headed and those below; others do not exist', async () => {
    const units = await aSmallTree()
    const { id } = await anOfficial()
    await db().headship.create({
      data: { id: newId(), officialId: id, unitId: units.commune, kind: 'head', from: '2026-01-01' },
    })
    const cookie = cookieOf(await aSession(id))
    const enter = (unitId: string) => requireHeadOf(asked(`/don-vi/${unitId}`, { cookie }), unitId)
    expect((await requireHead(asked('/don-vi', { cookie }))).answersFor).toEqual([units.commune])
    expect((await enter(units.commune)).id).toBe(id)
    expect((await enter(units.office)).id).toBe(id)
    expect((await answerOf(enter(units.province))).status).toBe(404)
    expect((await answerOf(enter(units.sibling))).status).toBe(404)
    expect((await answerOf(enter('no-such-unit'))).status).toBe(404)
  })
})

/** province › commune › office, and a sibling of the commune. */
async function aSmallTree() {
  const units = { province: newId(), commune: newId(), office: newId(), sibling: newId() }
  const place = async (id: string, parentId: string | null, above: string, depth: number) => {
    await db().unit.create({
      data: { id, code: id, name: id, kind: 'x', searchText: id, validFrom: '2020-01-01' },
    })
    const path = `${above}${id}/`
    await db().unitPlacement.create({
      data: { id: newId(), unitId: id, parentId, path, depth, from: '2020-01-01' },
    })
    return path
  }
  const province = await place(units.province, null, '/', 0)
  const commune = await place(units.commune, units.province, province, 1)
  await place(units.office, units.commune, commune, 2)
  await place(units.sibling, units.province, province, 1)
  return units
}
