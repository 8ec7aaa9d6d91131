import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { isPostgres } from './database.server'
import { TRIGGERS, triggersSql } from './database-triggers'
import {
  migrationNames,
  migrationsFolder,
  migrationsList,
  noFilters,
  schemaFile,
  withSchemaEngine,
} from './schema-engine.server'

export type MigrationState =
  { kind: 'current' } | { kind: 'behind'; missing: string[] } | { kind: 'ahead'; unknown: string[] }

/** Somebody else, a running server most likely, has the database open while its schema must change. */
export class DatabaseInUse extends Error {}

/**
 * Brings the database at `url` up to the folder's last migration and sets the triggers again
 * (SQLite drops them when it rebuilds a table). Safe to run from several processes at once. A database that lacks
 * nothing is left alone: on SQLite the engine needs it to itself, which a running server never gives.
 * @returns the names applied now.
 * @throws DatabaseInUse when nobody gave way for `patienceMs` milliseconds.
 */
export async function deployMigrations(url: string, patienceMs = 60_000): Promise<string[]> {
  const { kind } = await migrationState(url)
  const applied = kind === 'current' ? [] : await applyMigrations(url, Date.now() + patienceMs)
  await execute(url, triggersSql(isPostgres(url)), patienceMs)
  return applied
}

async function applyMigrations(url: string, until: number): Promise<string[]> {
  if (!isPostgres(url)) fs.mkdirSync(path.dirname(sqliteFile(url)), { recursive: true })
  const migrations = { migrationsList: migrationsList(url), filters: noFilters }
  for (;;) {
    try {
      const { appliedMigrationNames } = await withSchemaEngine(url, (engine) =>
        engine.applyMigrations(migrations),
      )
      return appliedMigrationNames
    } catch (error) {
      if (!isBusy(error)) throw error
      if (Date.now() > until) {
        throw new DatabaseInUse(
          `Chưa đổi được lược đồ: cơ sở dữ liệu đang được chương trình khác mở. Hãy dừng máy chủ đang chạy rồi làm lại. (${url})`,
        )
      }
      await new Promise((resolve) => setTimeout(resolve, DEPLOY_PAUSE_MS))
    }
  }
}

const DEPLOY_PAUSE_MS = 500

/** Another process holds SQLite's write lock, most likely to deploy the same migrations. */
const isBusy = (error: unknown) =>
  error instanceof Error && /SocketTimeout|SQLITE_BUSY|database is locked/.test(error.message)

/** Compares the database with the folder, without the engine: fast enough for every start. */
export async function migrationState(url: string): Promise<MigrationState> {
  const known = migrationNames(url)
  const applied = await appliedNames(url)
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0) return { kind: 'ahead', unknown }
  const missing = known.filter((name) => !applied.includes(name))
  return missing.length > 0 ? { kind: 'behind', missing } : { kind: 'current' }
}

/** Names of tables that have lost a trigger: empty when all is well. */
export async function unprotectedTables(url: string): Promise<string[]> {
  const names = isPostgres(url)
    ? await rows<{ name: string }>(url, 'SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal')
    : await rows<{ name: string }>(url, "SELECT name FROM sqlite_master WHERE type = 'trigger'")
  const present = new Set(names.map(({ name }) => name))
  return [...new Set(TRIGGERS.filter(({ name }) => !present.has(name)).map(({ table }) => table))]
}

/**
 * Writes prisma/migrations/<provider>/<stamp>_<name>/migration.sql, the way from the last migration to the schema.
 * On SQLite it starts from a scratch database with the existing migrations (`url`, which must be empty); on PostgreSQL,
 * whose catalogue the engine cannot read through the driver ("char" columns), from the schema kept beside the migrations.
 * Returns the folder, or null when nothing differs.
 */
export async function writeMigration(url: string, stamp: string, name: string): Promise<string | null> {
  if (!isPostgres(url)) await applyMigrations(url, Date.now())
  const schema = { path: schemaFile(url), content: fs.readFileSync(schemaFile(url), 'utf8') }
  const difference = {
    from: isPostgres(url)
      ? keptSchema(url)
      : { tag: 'schemaDatasource', files: [schema], configDir: process.cwd() },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    filters: noFilters,
    shadowDatabaseUrl: null,
    exitCode: null,
  }
  const { stdout } = await withSchemaEngine(url, (engine) => engine.diff(difference))
  if (isPostgres(url)) fs.writeFileSync(keptSchemaFile(url), schema.content)
  if (!stdout || /^-- This is an empty migration/.test(stdout.trim())) return null
  const folder = path.join(migrationsFolder(url), `${stamp}_${name}`)
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'migration.sql'), stdout)
  return folder
}

const keptSchemaFile = (url: string) => path.join(migrationsFolder(url), 'schema.prisma')

function keptSchema(url: string) {
  const file = keptSchemaFile(url)
  if (!fs.existsSync(file)) return { tag: 'empty' }
  return { tag: 'schemaDatamodel', files: [{ path: file, content: fs.readFileSync(file, 'utf8') }] }
}

export const sqliteFile = (url: string) => url.replace(/^file:/, '')

async function appliedNames(url: string): Promise<string[]> {
  try {
    const found = await rows<{ migration_name: string }>(
      url,
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    return found.map(({ migration_name }) => migration_name)
  } catch {
    return []
  }
}

async function rows<T>(url: string, text: string): Promise<T[]> {
  if (isPostgres(url)) return withPostgres(url, async (client) => (await client.query(text)).rows as T[])
  if (!fs.existsSync(sqliteFile(url))) return []
  const database = new Database(sqliteFile(url), { readonly: true, timeout: 5000 })
  try {
    return database.prepare(text).all() as T[]
  } finally {
    database.close()
  }
}

/** Waits as long as another process may hold a SQLite file to bring it up. */
async function execute(url: string, script: string, patienceMs: number): Promise<void> {
  if (isPostgres(url)) return withPostgres(url, async (client) => void (await client.query(script)))
  const database = new Database(sqliteFile(url), { timeout: patienceMs })
  try {
    database.exec(script)
  } finally {
    database.close()
  }
}

async function withPostgres<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
