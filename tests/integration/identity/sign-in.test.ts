import { describe, expect, it } from 'vitest'
import { passwordFits } from '~/identity/passwords.server'
import { findSession } from '~/identity/sessions.server'
import { signIn } from '~/identity/sign-in.server'
import { db } from '~/platform/database.server'
import { withDatabase } from '../../support/database'
import { aDoor, anOfficial, aSession, AT, auditKinds, minutesLater, PASSWORD } from './people'

withDatabase()

const tries = (name: string, password: string, given = {}) => signIn({ name, password }, aDoor(given))

describe('signing in', () => {
  it('by a staff code, a phone number or an e-mail, however it is typed', async () => {
    const { id, staffCode } = await anOfficial({ password: PASSWORD })
    const names = [
      { normalised: '0912345678', officialId: id, kind: 'phone' },
      { normalised: 'tunq@binhminh.example', officialId: id, kind: 'email' },
    ]
    await db().signInName.createMany({ data: names })
    for (const name of [
      staffCode.toUpperCase(),
      ` ${staffCode} `,
      '+84 912.345.678',
      'TuNQ@binhminh.example',
    ]) {
      expect(await tries(name, PASSWORD)).toMatchObject({ kind: 'signedIn', officialId: id })
    }
  })

  it('the same letters from a keyboard that composes marks apart are the same password', async () => {
    const { staffCode } = await anOfficial({ password: 'Con mèo nhà tôi thích cá' })
    expect((await tries(staffCode, 'Con mèo nhà tôi thích cá'.normalize('NFD'))).kind).toBe('signedIn')
  })

  it('an unknown name, a wrong password, no password yet and a person who has left get one answer', async () => {
    const known = await anOfficial({ password: PASSWORD })
    const without = await anOfficial()
    const gone = await anOfficial({ password: PASSWORD, leftOn: '2026-11-23' })
    const answers = await Promise.all([
      tries('nobody-at-all', 'wrong password here'),
      tries(known.staffCode, 'wrong password here'),
      tries(without.staffCode, 'wrong password here'),
      tries(gone.staffCode, PASSWORD),
    ])
    for (const answer of answers) expect(answer).toEqual({ kind: 'refused', hasMarks: false })
  })

  it('and never sooner than a whole hash takes, whether the account is there or not', async () => {
    const known = await anOfficial({ password: PASSWORD })
    const took = async (name: string) => {
      const begun = performance.now()
      await tries(name, 'wrong password here')
      return performance.now() - begun
    }
    // The floor is 250 ms; a timer may fire a moment early.
    for (const name of ['nobody-again', known.staffCode]) expect(await took(name)).toBeGreaterThan(245)
  })

  it('says when letters with marks were typed', async () => {
    expect(await tries('nobody-at-all', 'mật khẩu')).toEqual({ kind: 'refused', hasMarks: true })
  })

  it('is recorded, and so is its refusal', async () => {
    const { id, staffCode } = await anOfficial({ password: PASSWORD })
    await tries(staffCode, 'wrong password here')
    await tries(staffCode, PASSWORD)
    expect(await auditKinds(id)).toEqual(['signInRefused', 'signedIn'])
  })

  it('ends the session the browser had, so that a planted one is worth nothing', async () => {
    const attacker = await anOfficial()
    const planted = await aSession(attacker.id)
    const { staffCode } = await anOfficial({ password: PASSWORD })
    const outcome = await tries(staffCode, PASSWORD, { previousToken: planted.token })
    expect(outcome.kind === 'signedIn' && outcome.session.token).not.toBe(planted.token)
    expect(await findSession(planted.token, AT)).toBeNull()
  })

  it('makes the hash anew where it was made with less work', async () => {
    const { id, staffCode } = await anOfficial()
    const { hash } = await import('@node-rs/argon2')
    const weak = await hash(PASSWORD, { memoryCost: 4096, timeCost: 1, parallelism: 1 })
    await db().credential.create({ data: { officialId: id, passwordHash: weak, changedAt: AT } })
    expect((await tries(staffCode, PASSWORD)).kind).toBe('signedIn')
    const { passwordHash } = await db().credential.findUniqueOrThrow({ where: { officialId: id } })
    expect(passwordHash).toContain('m=19456,t=2,p=1')
    expect(await passwordFits(passwordHash, PASSWORD)).toBe(true)
  })
})

describe('guessing', () => {
  it('after five failures one has to wait, and the right password has to wait as well', async () => {
    const { staffCode } = await anOfficial({ password: PASSWORD })
    for (let count = 0; count < 5; count++) await tries(staffCode, 'wrong password here')
    expect(await tries(staffCode, PASSWORD)).toEqual({ kind: 'wait', seconds: 5 })
    expect((await tries(staffCode, PASSWORD, { at: minutesLater(5 / 60) })).kind).toBe('signedIn')
  }, 20_000)

  it('an unknown name waits just the same', async () => {
    for (let count = 0; count < 5; count++) await tries('nobody-you-know', 'wrong password here')
    expect(await tries('nobody-you-know', PASSWORD)).toEqual({ kind: 'wait', seconds: 5 })
  }, 20_000)

  it('does not keep the owner out on another network', async () => {
    const { staffCode } = await anOfficial({ password: PASSWORD })
    for (let count = 0; count < 6; count++) await tries(staffCode, 'wrong password here')
    expect((await tries(staffCode, PASSWORD, { network: '14.160.1.0/24' })).kind).toBe('signedIn')
  }, 20_000)

  it('thirty at once get no more tries than thirty one after another', async () => {
    const { staffCode } = await anOfficial({ password: PASSWORD })
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => tries(staffCode, 'wrong password here')),
    )
    expect(answers.filter(({ kind }) => kind === 'refused')).toHaveLength(5)
    expect(answers.filter(({ kind }) => kind === 'wait')).toHaveLength(25)
  }, 20_000)

  it('is forgotten when its owner comes in', async () => {
    const { staffCode } = await anOfficial({ password: PASSWORD })
    for (let count = 0; count < 4; count++) await tries(staffCode, 'wrong password here')
    await tries(staffCode, PASSWORD)
    for (let count = 0; count < 4; count++) await tries(staffCode, 'wrong password here')
    expect((await tries(staffCode, PASSWORD)).kind).toBe('signedIn')
  }, 20_000)
})
