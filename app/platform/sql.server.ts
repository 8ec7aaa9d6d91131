import Database from 'better-sqlite3'
import pg from 'pg'
import { isPostgres } from './database.server'
import { environment } from './environment.server'
import { log } from './log.server'
import { SQLITE_PRAGMAS, WAITS_NOT, writerTurn } from './sqlite-adapter.server'
import { whenUnlocked } from './write-lock'

/**
 * Prepared SQL for the paths where Prisma's cost was measured to matter (files named *.sql.server.ts).
 * One text serves both databases: "quoted" names, ? for parameters, booleans as parameters, instants by `instant`.
 */
export type Parameter = string | number | boolean | null
type Row = object

export interface Run {
  all<T extends Row>(text: string, ...parameters: Parameter[]): Promise<T[]>
  one<T extends Row>(text: string, ...parameters: Parameter[]): Promise<T | null>
  /** Returns the number of rows changed. */
  run(text: string, ...parameters: Parameter[]): Promise<number>
}

interface Connection {
  read: Omit<Run, 'run'>
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  instant(at: Date): string
  close(): Promise<void>
}

const held = globalThis as { lccvSql?: Connection }

function connection(): Connection {
  if (held.lccvSql) return held.lccvSql
  const url = environment().databaseUrl
  return (held.lccvSql = isPostgres(url) ? postgres(url) : sqlite(url))
}

export const sql = {
  all: <T extends Row>(text: string, ...parameters: Parameter[]) =>
    connection().read.all<T>(text, ...parameters),
  one: <T extends Row>(text: string, ...parameters: Parameter[]) =>
    connection().read.one<T>(text, ...parameters),
  /** A short transaction of prepared statements: committed when `work` returns, undone when it throws. */
  write: <T>(work: (run: Run) => Promise<T>) => connection().write(work),
  /** An instant as this database stores it. */
  instant: (at: Date) => connection().instant(at),
  toDate: (value: string | Date) => (value instanceof Date ? value : new Date(value)),
  /** Whole seconds since 1970 of an instant. */
  seconds: (expression: string) =>
    isPostgres(environment().databaseUrl)
      ? `FLOOR(EXTRACT(EPOCH FROM ${expression}))`
      : `unixepoch(${expression})`,
  /** Orders texts by their code points, as sortKey and days want; PostgreSQL would follow the cluster's language. */
  inCodeOrder: (expression: string) =>
    isPostgres(environment().databaseUrl) ? `${expression} COLLATE "C"` : expression,
}

export async function closeSql(): Promise<void> {
  await held.lccvSql?.close()
  delete held.lccvSql
}

/** What is kept in memory of a database, and begun anew with another connection. */
export function keptWithDatabase<T>(make: () => T): () => T {
  const kept = new WeakMap<Connection, { value: T }>()
  return () => {
    const found = kept.get(connection()) ?? { value: make() }
    kept.set(connection(), found)
    return found.value
  }
}

// ── SQLite ──────────────────────────────────────────────────────────────────

function sqlite(url: string): Connection {
  const file = url.replace(/^file:/, '')
  const reader = new Database(file, { timeout: 5000 })
  reader.exec('PRAGMA query_only = ON; PRAGMA trusted_schema = OFF')
  const writer = new Database(file, { timeout: 5000 })
  writer.exec(`${SQLITE_PRAGMAS}; ${WAITS_NOT}`)
  const writing = runOn(writer)
  return {
    read: runOn(reader),
    async write(work) {
      const release = await writerTurn()
      try {
        await whenUnlocked(() => void writer.exec('BEGIN IMMEDIATE'))
        const result = await work(writing)
        writer.exec('COMMIT')
        return result
      } finally {
        if (writer.inTransaction) writer.exec('ROLLBACK')
        release()
      }
    },
    instant: (at) => at.toISOString().replace('Z', '+00:00'),
    async close() {
      reader.close()
      writer.close()
    },
  }
}

function runOn(database: Database.Database): Run {
  const prepared = new Map<string, Database.Statement<unknown[], unknown>>()
  const statement = (text: string) => {
    let found = prepared.get(text)
    if (!found) prepared.set(text, (found = database.prepare(text)))
    return found
  }
  return {
    all: async <T>(text: string, ...parameters: Parameter[]) =>
      statement(text).all(...parameters.map(toSqlite)) as T[],
    one: async <T>(text: string, ...parameters: Parameter[]) =>
      (statement(text).get(...parameters.map(toSqlite)) ?? null) as T | null,
    run: async (text, ...parameters) => statement(text).run(...parameters.map(toSqlite)).changes,
  }
}

const toSqlite = (value: Parameter) => (typeof value === 'boolean' ? Number(value) : value)

// ── PostgreSQL ──────────────────────────────────────────────────────────────

const TIMESTAMP = 1114
const INT8 = 20
const NUMERIC = 1700

function postgres(url: string): Connection {
  const pool = new pg.Pool({ connectionString: url, max: 5, types: { getTypeParser } })
  // A server that restarts drops idle connections; the pool opens others when they are asked for.
  pool.on('error', () => log.error('databaseConnectionLost'))
  const on = (client: pg.Pool | pg.PoolClient): Run => ({
    all: async (text, ...values) => (await client.query(named(text, values))).rows,
    one: async (text, ...values) => (await client.query(named(text, values))).rows[0] ?? null,
    run: async (text, ...values) => (await client.query(named(text, values))).rowCount ?? 0,
  })
  return {
    read: on(pool),
    async write(work) {
      const client = await pool.connect()
      let failure: Error | undefined
      try {
        await client.query('BEGIN')
        const result = await work(on(client))
        await client.query('COMMIT')
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch((lost: Error) => (failure = lost))
        throw error
      } finally {
        client.release(failure)
      }
    },
    instant: (at) => at.toISOString(),
    close: () => pool.end(),
  }
}

const names = new Map<string, { name: string; text: string }>()

/** The same text is prepared once on each connection, under a name of its own. */
function named(text: string, values: Parameter[]) {
  let found = names.get(text)
  if (!found) {
    found = { name: `lccv${names.size}`, text: numbered(text) }
    names.set(text, found)
  }
  return { ...found, values }
}

/** The same text with PostgreSQL's numbered parameters. */
export function numbered(text: string): string {
  let place = 0
  return text.replace(/\?/g, () => `$${++place}`)
}

function getTypeParser(type: number, format?: string) {
  if (type === TIMESTAMP) return (text: string) => new Date(`${text.replace(' ', 'T')}Z`)
  if (type === INT8 || type === NUMERIC) return Number
  return pg.types.getTypeParser(type, format as 'text')
}
