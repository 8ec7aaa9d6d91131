import { execFile } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { backUp, restore } from '~/platform/backup.server'
import { TRIGGERS } from '~/platform/database-triggers'
import {
  DatabaseInUse,
  deployMigrations,
  migrationState,
  unprotectedTables,
  writeMigration,
} from '~/platform/migrations.server'
import { migrationNames } from '~/platform/schema-engine.server'

const folder = mkdtempSync(path.join(tmpdir(), 'lccv-migrations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const execute = promisify(execFile)
const fresh = (name: string) => `file:${path.join(folder, name)}`
function openAsServer(url: string) {
  const server = open(url)
  server.pragma('journal_mode = WAL')
  server.prepare('SELECT COUNT(*) FROM sqlite_master').get()
  return server
}
const open = (url: string) => new Database(url.replace('file:', ''))

describe('a database file', () => {
  it('is deployed by several processes at once, applied once', async () => {
    const url = fresh('deployed.db')
    expect(await migrationState(url)).toMatchObject({ kind: 'behind' })
    const deploy = () =>
      execute(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'app/jobs/db.server.ts', 'deploy'], {
        env: { ...process.env, DATABASE_URL: url },
      })
    const said = await Promise.all([deploy(), deploy(), deploy()])
    const applied = said.flatMap(({ stdout }) => /Đã áp dụng: (.*)/.exec(stdout)?.[1]?.split(', ') ?? [])
    expect(applied.sort()).toEqual(migrationNames(url))
    expect(await migrationState(url)).toEqual({ kind: 'current' })
    expect(await unprotectedTables(url)).toEqual([])
  }, 120_000)

  it('that knows a migration we do not is newer than this program', async () => {
    const url = fresh('newer.db')
    await deployMigrations(url)
    open(url)
      .prepare(
        `UPDATE _prisma_migrations SET migration_name = '29991231000000_later'
         WHERE migration_name = (SELECT MAX(migration_name) FROM _prisma_migrations)`,
      )
      .run()
    expect(await migrationState(url)).toEqual({ kind: 'ahead', unknown: ['29991231000000_later'] })
  })

  it('that lost a trigger is named, and protected again by the next deployment', async () => {
    const url = fresh('unprotected.db')
    await deployMigrations(url)
    open(url).exec('DROP TRIGGER "Completion_no_delete"; DROP TRIGGER "Posting_touch_update"')
    expect(await unprotectedTables(url)).toEqual(['Completion', 'Posting'])
    await deployMigrations(url)
    expect(await unprotectedTables(url)).toEqual([])
  })

  it('that lacks nothing is deployed while a server has it open', async () => {
    const url = fresh('served.db')
    await deployMigrations(url)
    const server = openAsServer(url)
    expect(await deployMigrations(url)).toEqual([])
    server.close()
  })

  it('that lacks a migration while a server has it open is left as it is, and the sentence says what to do', async () => {
    const url = fresh('held.db')
    const server = openAsServer(url)
    const refused = await deployMigrations(url, 0).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(DatabaseInUse)
    expect(String(refused)).toContain('dừng máy chủ đang chạy')
    server.close()
    expect(await deployMigrations(url)).toEqual(migrationNames(url))
  }, 60_000)

  it('holds what the schema says: nothing is left to migrate', async () => {
    expect(await writeMigration(fresh('drift.db'), '00000000000000', 'drift')).toBeNull()
  })

  it('is kept apart from the migrations of PostgreSQL, step by step', () => {
    const names = (provider: string) =>
      readdirSync(`prisma/migrations/${provider}`).filter((name) => /^\d{14}_/.test(name))
    expect(names('postgresql')).toEqual(names('sqlite'))
    const words = (file: string) => readFileSync(file, 'utf8').replace(/\s+/g, ' ')
    expect(words('prisma/migrations/postgresql/schema.prisma')).toBe(
      words('app/platform/generated/schema.postgresql.prisma'),
    )
  })

  it('makes the same tables, columns and indexes on both databases', () => {
    const made = (provider: string) =>
      readdirSync(`prisma/migrations/${provider}`)
        .filter((name) => /^\d{14}_/.test(name))
        .flatMap((name) => {
          const text = readFileSync(`prisma/migrations/${provider}/${name}/migration.sql`, 'utf8')
          const found =
            text.match(/CREATE TABLE "\w+"|ADD COLUMN\s+"\w+"|CREATE (UNIQUE )?INDEX "\w+"/g) ?? []
          return found.map((made) => `${name}: ${made.replace(/\s+/g, ' ')}`)
        })
        .sort()
    expect(made('postgresql')).toEqual(made('sqlite'))
  })

  it('has every table that the list of triggers names', async () => {
    const url = fresh('tables.db')
    await deployMigrations(url)
    const tables = open(url).prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()
    expect(TRIGGERS.filter(({ table }) => !tables.includes(table))).toEqual([])
  })
})

describe('a backup', () => {
  it('holds everything, is checked, and comes back', async () => {
    const url = fresh('live.db')
    await deployMigrations(url)
    const live = open(url)
    live.prepare(`INSERT INTO "Setting" VALUES ('province', 'Bình Minh', '2026-11-23')`).run()
    const copy = path.join(folder, 'copy.db')
    backUp(url, copy)
    live.prepare(`DELETE FROM "Setting"`).run()
    live.close()
    const kept = restore(url, copy, 'now')
    expect(open(url).prepare('SELECT value FROM "Setting"').pluck().get()).toBe('Bình Minh')
    expect(kept && existsSync(kept)).toBe(true)
  })

  it('that is damaged is refused, and nothing is replaced', async () => {
    const url = fresh('safe.db')
    await deployMigrations(url)
    const damaged = path.join(folder, 'damaged.db')
    copyFileSync(path.join(folder, 'copy.db'), damaged)
    const bytes = readFileSync(damaged)
    bytes.fill(0xff, 4096, 4096 + 8192)
    writeFileSync(damaged, bytes)
    expect(() => restore(url, damaged, 'now')).toThrow(/toàn vẹn/)
    expect(await migrationState(url)).toEqual({ kind: 'current' })
  })

  it('never overwrites a file', async () => {
    expect(() => backUp(fresh('live.db'), path.join(folder, 'copy.db'))).toThrow(/Đã có tệp/)
  })
})
