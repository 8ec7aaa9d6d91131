import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { db, isPostgres, openDatabase, transaction } from '~/platform/database.server'
import { environment } from '~/platform/environment.server'
import { PrismaClient } from '~/platform/generated/sqlite/client'
import { deployMigrations } from '~/platform/migrations.server'
import { sql } from '~/platform/sql.server'
import { withDatabase } from '../../support/database'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const updatedAt = new Date('2026-11-23T01:00:00Z')
const setting = (key: string) => ({ data: { key, value: 'x', updatedAt } })

/** One request saves a row and is told so while another's transaction is open and then undone. */
async function saveBesideAnUndoneTransaction(
  client: PrismaClient,
): Promise<{ acknowledged: boolean; kept: boolean }> {
  let begun: (() => void) | undefined
  const open = new Promise<void>((resolve) => (begun = resolve))
  const undone = client
    .$transaction(async (tx) => {
      await tx.setting.create(setting('undone'))
      begun?.()
      await pause(150)
      throw new Error('undo')
    })
    .catch(() => undefined)
  await open
  const acknowledged = await client.setting.create(setting('acknowledged')).then(
    () => true,
    () => false,
  )
  await undone
  return { acknowledged, kept: (await client.setting.count({ where: { key: 'acknowledged' } })) === 1 }
}

describe('a save beside a transaction that is undone', () => {
  withDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'lccv-stock-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is kept once it was acknowledged', async () => {
    expect(await saveBesideAnUndoneTransaction(db())).toEqual({ acknowledged: true, kept: true })
    expect(await db().setting.count({ where: { key: 'undone' } })).toBe(0)
  })

  it('is lost by the stock SQLite adapter, which is why ours exists', async () => {
    const url = `file:${path.join(folder, 'stock.db')}`
    await deployMigrations(url)
    const stock = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url }) })
    expect(await saveBesideAnUndoneTransaction(stock)).toEqual({ acknowledged: true, kept: false })
    await stock.$disconnect()
  })
})

describe('while another process holds the lock of a SQLite file', () => {
  withDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'lccv-locked-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('reads are answered, and every way of writing waits until it lets go', async () => {
    const file = path.join(folder, 'locked.db')
    await deployMigrations(`file:${file}`)
    const ours = openDatabase(`file:${file}`)
    await ours.$transaction((tx) => tx.setting.create(setting('before')))
    const other = new Database(file)
    other.exec('BEGIN IMMEDIATE')
    const done: string[] = []
    const writes = [
      ours.setting.create(setting('single')),
      ours.$transaction((tx) => tx.setting.create(setting('transaction'))),
    ].map((write) => write.then(({ key }) => done.push(key)))
    expect(await ours.setting.count()).toBe(1)
    await pause(100)
    expect(done).toEqual([])
    other.exec('COMMIT')
    other.close()
    await Promise.all(writes)
    expect(done).toEqual(['single', 'transaction'])
    expect(await ours.setting.count()).toBe(3)
    await ours.$disconnect()
  })

  it('prepared statements wait as well', async () => {
    const { databaseUrl } = environment()
    if (isPostgres(databaseUrl)) return
    await sql.write((run) => run.run('UPDATE "AuditHead" SET "sequence" = "sequence" + 1'))
    const other = new Database(databaseUrl.replace(/^file:/, ''))
    other.exec('BEGIN IMMEDIATE')
    let written = false
    const write = sql
      .write((run) => run.run('UPDATE "AuditHead" SET "sequence" = "sequence" + 1'))
      .then(() => (written = true))
    const head = () => sql.one<{ sequence: number }>('SELECT "sequence" FROM "AuditHead"')
    await pause(100)
    expect(await head()).toEqual({ sequence: 1 })
    expect(written).toBe(false)
    other.exec('COMMIT')
    other.close()
    await write
    expect(await head()).toEqual({ sequence: 2 })
  })
})

describe('many requests at once', () => {
  withDatabase()

  it('lose no increment of one row, whichever way they write', async () => {
    const byPrisma = () =>
      transaction((tx) => tx.auditHead.update({ where: { id: 1 }, data: { sequence: { increment: 1 } } }))
    const bySql = () =>
      sql.write((run) => run.run('UPDATE "AuditHead" SET "sequence" = "sequence" + 1 WHERE "id" = ?', 1))
    await Promise.all(Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? byPrisma() : bySql())))
    expect((await db().auditHead.findUniqueOrThrow({ where: { id: 1 } })).sequence).toBe(100)
  })

  it('read nothing of a transaction that is still open', async () => {
    let seen = -1
    await transaction(async (tx) => {
      await tx.setting.create(setting('not yet'))
      seen = await db().setting.count({ where: { key: 'not yet' } })
    })
    expect(seen).toBe(0)
    expect(await db().setting.count({ where: { key: 'not yet' } })).toBe(1)
  })

  it('undo a failed write of prepared statements', async () => {
    const write = sql.write(async (run) => {
      await run.run(
        'INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES (?, ?, ?)',
        'half',
        'x',
        sql.instant(updatedAt),
      )
      throw new Error('undo')
    })
    await expect(write).rejects.toThrow('undo')
    expect(await sql.one('SELECT 1 AS n FROM "Setting" WHERE "key" = ?', 'half')).toBeNull()
  })

  it('read the same instant by Prisma and by prepared statements', async () => {
    const row = await sql.one<{ updatedAt: string | Date }>(
      'SELECT "updatedAt" FROM "Setting" WHERE "key" = ?',
      'not yet',
    )
    expect(sql.toDate(row?.updatedAt ?? '')).toEqual(updatedAt)
  })
})
