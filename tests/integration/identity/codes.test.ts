import { describe, expect, it } from 'vitest'
import { type AccountCard, handOutCode } from '~/identity/account-help.server'
import { issueCode, useCode, useLink } from '~/identity/codes.server'
import { findSession } from '~/identity/sessions.server'
import { setPassword } from '~/identity/set-password.server'
import { signIn } from '~/identity/sign-in.server'
import { type Viewer } from '~/identity/viewer'
import { db, transaction } from '~/platform/database.server'
import { group4 } from '~/platform/ids.server'
import { withDatabase } from '../../support/database'
import { aCode, aDoor, anOfficial, AT, auditKinds, minutesLater, PASSWORD } from './people'

withDatabase()

const HOUR = 60
const uses = (name: string, code: string, formToken = 'form-1', given = {}) =>
  useCode({ name, code, formToken }, aDoor(given))

describe('a one-time code', () => {
  it('opens a session that can only set a password, however it is typed', async () => {
    const { id, staffCode } = await anOfficial()
    const { code } = await aCode(id)
    const typed = ` ${group4(code).toLowerCase().replace(/1/g, 'l').replace(/0/g, 'o')} `
    const use = await uses(staffCode, typed)
    expect(use.kind).toBe('accepted')
    const session = use.kind === 'accepted' ? await findSession(use.session.token, AT) : null
    expect(session?.kind).toBe('mustSetPassword')
    expect(await auditKinds(id)).toEqual(['oneTimeCodeIssued', 'oneTimeCodeUsed', 'signedIn'])
  })

  it('works once', async () => {
    const { id, staffCode } = await anOfficial()
    const { code } = await aCode(id)
    expect((await uses(staffCode, code)).kind).toBe('accepted')
    expect((await uses(staffCode, code, 'form-of-somebody-else')).kind).toBe('refused')
  })

  it('pressed twice in one page arrives at the same session', async () => {
    const { id, staffCode } = await anOfficial()
    const { code } = await aCode(id)
    const [first, second] = await Promise.all([uses(staffCode, code), uses(staffCode, code)])
    expect(second).toEqual(first)
    expect(first.kind).toBe('accepted')
    expect(await db().session.count({ where: { officialId: id } })).toBe(1)
  })

  it('sent from two pages at once is taken from one', async () => {
    const { id, staffCode } = await anOfficial()
    const { code } = await aCode(id)
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((form) => uses(staffCode, code, form)))
    expect(answers.filter(({ kind }) => kind === 'accepted')).toHaveLength(1)
  })

  it('works until 72 hours have passed', async () => {
    const { id, staffCode } = await anOfficial()
    const late = await aCode(id)
    expect((await uses(staffCode, late.code, 'f', { at: minutesLater(72 * HOUR) })).kind).toBe('refused')
    const inTime = await aCode(id)
    expect((await uses(staffCode, inTime.code, 'f', { at: minutesLater(72 * HOUR - 1) })).kind).toBe(
      'accepted',
    )
  })

  it('belongs to one person', async () => {
    const owner = await anOfficial()
    const other = await anOfficial()
    const { code } = await aCode(owner.id)
    expect((await uses(other.staffCode, code)).kind).toBe('refused')
    expect((await uses(owner.staffCode, code)).kind).toBe('accepted')
  })

  it('stops working when another is issued, or when the person leaves', async () => {
    const { id, staffCode } = await anOfficial()
    const first = await aCode(id)
    const second = await aCode(id, minutesLater(1))
    const at = minutesLater(2)
    expect((await uses(staffCode, first.code, 'f', { at })).kind).toBe('refused')
    await db().official.update({ where: { id }, data: { leftOn: '2026-11-23' } })
    expect((await uses(staffCode, second.code, 'f', { at })).kind).toBe('refused')
  })

  it('cannot be guessed for long', async () => {
    const { id, staffCode } = await anOfficial()
    const { code } = await aCode(id)
    for (let count = 0; count < 5; count++) await uses(staffCode, 'AAAA-AAAA-AAAA')
    expect(await uses(staffCode, code)).toEqual({ kind: 'wait', seconds: 5 })
  })
})

describe('a mailed link', () => {
  it('needs no name, works once and for an hour', async () => {
    const { id } = await anOfficial({ email: 'tu@binhminh.example' })
    const order = { purpose: 'resetByEmail', issuedById: null, at: AT } as const
    const { code } = await transaction((tx) => issueCode(tx, id, order))
    const opens = (at: Date, formToken: string) => useLink({ code, formToken }, aDoor({ at }))
    expect((await opens(minutesLater(60), 'f')).kind).toBe('refused')
    expect((await opens(minutesLater(59), 'f')).kind).toBe('accepted')
    expect((await opens(minutesLater(59), 'g')).kind).toBe('refused')
  })
})

describe('setting the password', () => {
  it('ends every session and goes on under a new token', async () => {
    const { id, staffCode } = await anOfficial()
    const { code } = await aCode(id)
    const use = await uses(staffCode, code)
    if (use.kind !== 'accepted') throw new Error('not accepted')
    const before = await findSession(use.session.token, AT)
    const set = await setPassword(before?.viewer as Viewer, PASSWORD, AT)
    if (set.kind !== 'set') throw new Error(set.kind)
    expect(await findSession(use.session.token, AT)).toBeNull()
    expect((await findSession(set.session.token, AT))?.kind).toBe('signedIn')
    expect((await signIn({ name: staffCode, password: PASSWORD }, aDoor())).kind).toBe('signedIn')
  })
})

describe('handing out a code', () => {
  it('the same form sent twice shows the same code and is recorded once', async () => {
    const clerk = await anOfficial()
    const { id } = await anOfficial()
    const card = { id, hasPassword: false, mayHandOutCode: 'allowed' } as AccountCard
    const press = () => handOutCode({ id: clerk.id } as Viewer, card, { at: AT, formToken: 'form-token-1' })
    const [first, second] = [await press(), await press()]
    expect(second).toEqual(first)
    expect(await auditKinds(id)).toEqual(['oneTimeCodeIssued'])
  })
})

describe('what the database keeps', () => {
  it('no token, no code, no password stands in any table', async () => {
    const { id, staffCode } = await anOfficial()
    const { code } = await aCode(id)
    const use = await uses(staffCode, code)
    if (use.kind !== 'accepted') throw new Error('not accepted')
    const viewer = (await findSession(use.session.token, AT))?.viewer as Viewer
    const set = await setPassword(viewer, PASSWORD, AT)
    if (set.kind !== 'set') throw new Error(set.kind)
    const rows = await Promise.all([
      db().session.findMany(),
      db().oneTimeCode.findMany(),
      db().credential.findMany(),
      db().signInThrottle.findMany(),
      db().heldPost.findMany(),
      db().setting.findMany(),
      db().auditEntry.findMany(),
    ])
    const stored = JSON.stringify(rows)
    for (const secret of [use.session.token, set.session.token, code, group4(code), PASSWORD]) {
      expect(stored).not.toContain(secret)
    }
  })
})
