import { PrismaPg } from '@prisma/adapter-pg'
import { environment } from './environment.server'
import { PrismaClient as PostgresClient } from './generated/postgresql/client'
import { Prisma, PrismaClient } from './generated/sqlite/client'
import { QueuedSqlite } from './sqlite-adapter.server'

export { Prisma }
export type Db = PrismaClient
/** A transaction in progress: the only way to write more than one row. */
export type Tx = Prisma.TransactionClient
export type DbOrTx = Db | Tx

const TRANSACTION = { maxWait: 15_000, timeout: 10_000 }

export const isPostgres = (url: string) => /^postgres(ql)?:/.test(url)

/**
 * A client for `file:…` or `postgresql://…`. Prisma binds a client to its provider, so there are two generated ones with
 * the same shape; SQLite's types are the public ones.
 */
export function openDatabase(url: string): Db {
  if (!isPostgres(url))
    return new PrismaClient({ adapter: new QueuedSqlite({ url }), transactionOptions: TRANSACTION })
  const adapter = new PrismaPg({ connectionString: url, max: 10 })
  return new PostgresClient({ adapter, transactionOptions: TRANSACTION }) as unknown as Db
}

const held = globalThis as { lccvDatabase?: Db }

/** The one client of this process. */
export function db(): Db {
  held.lccvDatabase ??= openDatabase(environment().databaseUrl)
  return held.lccvDatabase
}

/** Closes the client; the next `db()` opens another. */
export async function closeDatabase(): Promise<void> {
  await held.lccvDatabase?.$disconnect()
  delete held.lccvDatabase
}

/**
 * Runs `work` in one transaction: everything it writes is there afterwards, or nothing.
 * SQLite runs one at a time. PostgreSQL runs them side by side at READ COMMITTED, so `work` decides a race by a
 * conditional `updateMany` and its count, or by a unique value; never by reading first and writing later.
 */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work)
}

/** As Prisma, SQLite and PostgreSQL name it. */
const UNIQUE_VIOLATIONS: readonly unknown[] = [
  'P2002',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  '23505',
]

/** Whether a write failed because another row has the same unique value. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && UNIQUE_VIOLATIONS.includes(error.code)
}
