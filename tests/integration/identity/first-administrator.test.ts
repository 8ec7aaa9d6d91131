import { describe, expect, it } from 'vitest'
import { firstAdministratorLink, makeFirstAdministrator } from '~/identity/first-administrator.server'
import { findSession } from '~/identity/sessions.server'
import { db } from '~/platform/database.server'
import { withDatabase } from '../../support/database'
import { AT, auditKinds, minutesLater, PASSWORD } from './people'

withDatabase()

const when = { at: AT, today: '2026-11-23' }
const person = { fullName: 'Hoàng Thị Mai', staffCode: 'QT-01', email: 'mai@tinh.gov.vn', password: PASSWORD }
const codeOf = (link: string | null) => link?.split('/').at(-1) ?? ''

describe('the first administrator', () => {
  it('is made once, by the latest link, and then there is no link any more', async () => {
    const old = codeOf(await firstAdministratorLink(AT))
    const code = codeOf(await firstAdministratorLink(AT))
    const at = minutesLater(72 * 60)
    expect((await makeFirstAdministrator(old, person, when)).kind).toBe('refused')
    expect((await makeFirstAdministrator(code, person, { ...when, at })).kind).toBe('refused')
    expect((await makeFirstAdministrator(code, { ...person, password: 'matkhau123456' }, when)).kind).toBe(
      'tooCommon',
    )
    expect((await makeFirstAdministrator(code, { ...person, staffCode: '0912345678' }, when)).kind).toBe(
      'badStaffCode',
    )
    const both = await Promise.all([1, 2].map(() => makeFirstAdministrator(code, person, when)))
    expect(both.map(({ kind }) => kind).sort()).toEqual(['made', 'refused'])
    expect(await db().official.count()).toBe(1)
    expect(await firstAdministratorLink(AT)).toBeNull()
    const made = both.find((outcome) => outcome.kind === 'made')
    if (made?.kind !== 'made') throw new Error('not made')
    expect((await findSession(made.session.token, AT))?.viewer.roles).toEqual(['administrator'])
    expect(await auditKinds(made.officialId)).toEqual(['passwordSet', 'roleGranted'])
  })
})
