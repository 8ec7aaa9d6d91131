import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { confirmImport, resumeImport } from '~/organisation/intake/imports.server'
import { runActivation } from '~/organisation/intake/activation.sql.server'
import { runSettled } from '~/organisation/intake/running.server'
import { verifyAuditTrail } from '~/audit/verify.server'
import { db } from '~/platform/database.server'
import { withDatabase } from '../../../support/database'
import { smallProvince } from '../small-province'
import { aWorkbook, checked, clock, HEADERS, newcomer, state } from './list-file'

withDatabase()

const PEOPLE = 12
const counts = async () => ({
  officials: await db().official.count(),
  postings: await db().posting.count(),
  names: await db().signInName.count(),
  entries: await db().auditEntry.count(),
})

/** Statements after which the process dies: early, among the people, among the names, after the audit entry. */
const MOMENTS = [4, 6, 99]
/** Where a cluster keeps the transaction, a client that dies is undone by it: nothing of ours is in that. */
const moments = process.env.TEST_POSTGRES_URL ? [] : MOMENTS

describe('a list that is being made true when the process is killed', () => {
  let id = ''
  beforeAll(async () => {
    await smallProvince()
    id = await checked(
      await aWorkbook(
        HEADERS,
        Array.from({ length: PEOPLE }, (_, n) => newcomer(n)),
      ),
    )
    // Confirmed by a process that died at once: what remains is the word that it was confirmed.
    await db().peopleImport.update({ where: { id }, data: { state: 'activating', beatAt: new Date(0) } })
  })

  it.each(moments)('after %i statements has changed nothing', async (moment) => {
    const nothing = { officials: 0, postings: 0, names: 0, entries: 0 }
    expect(await counts()).toEqual(nothing)
    const script = 'tests/integration/organisation/intake/activate-and-die.ts'
    const args = ['--import', 'tsx', script, id, String(moment)]
    expect(spawnSync(process.execPath, args, { env: process.env }).signal).toBe('SIGKILL')
    expect(await counts()).toEqual(nothing)
    expect((await state(id)).state).toBe('activating')
  })

  it('is taken up again when the page is next looked at, whole and once', async () => {
    await resumeImport(await state(id), clock)
    await runSettled(id, 60_000)
    expect((await state(id)).state).toBe('done')
    expect(await counts()).toEqual({ officials: PEOPLE, postings: PEOPLE, names: PEOPLE * 3, entries: 1 })
    expect(await runActivation(id, 'activate', { rows: PEOPLE, at: clock() })).toBe('notDue')
    expect(await confirmImport(id, clock)).toBe(false)
    expect(await counts()).toEqual({ officials: PEOPLE, postings: PEOPLE, names: PEOPLE * 3, entries: 1 })
    expect((await verifyAuditTrail(db())).kind).toBe('intact')
  })
})
