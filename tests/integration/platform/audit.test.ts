import { describe, expect, it } from 'vitest'
import { record } from '~/audit/record.server'
import { verifyAuditTrail } from '~/audit/verify.server'
import { transaction } from '~/platform/database.server'
import { withDatabase } from '../../support/database'

const at = new Date('2026-11-23T01:00:00Z')
const signedIn = (official: string) =>
  ({
    kind: 'signedIn',
    subjectType: 'official',
    subjectId: official,
    data: { by: 'password', shared: false },
  }) as const

const remember = (official: string) =>
  transaction((tx) => record(tx, signedIn(official), { actorId: official, at }))

describe('the audit trail', () => {
  const db = withDatabase()

  it('chains entries, also when many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, i) => remember(`official-${i}`)))
    expect(await verifyAuditTrail(db())).toMatchObject({ kind: 'intact', entries: 20 })
  })

  it('forgets an entry whose change was undone', async () => {
    const before = await db().auditEntry.count()
    const undone = transaction(async (tx) => {
      await record(tx, signedIn('nobody'), { actorId: null, at })
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    expect(await db().auditEntry.count()).toBe(before)
    expect(await verifyAuditTrail(db())).toMatchObject({ kind: 'intact' })
  })

  it('cannot be changed or shortened through the database', async () => {
    await expect(db().auditEntry.update({ where: { sequence: 1 }, data: { kind: 'x' } })).rejects.toThrow()
    await expect(db().auditEntry.deleteMany({})).rejects.toThrow()
    expect(await db().auditEntry.count()).toBe(20)
  })

  it('names the first entry that somebody changed behind its back', async () => {
    await db().$executeRawUnsafe(
      process.env.TEST_POSTGRES_URL
        ? 'ALTER TABLE "AuditEntry" DISABLE TRIGGER "AuditEntry_no_update"'
        : 'DROP TRIGGER "AuditEntry_no_update"',
    )
    await db().auditEntry.update({ where: { sequence: 7 }, data: { actorId: 'somebody-else' } })
    expect(await verifyAuditTrail(db())).toEqual({ kind: 'broken', sequence: 7, why: 'changed' })
  })
})
