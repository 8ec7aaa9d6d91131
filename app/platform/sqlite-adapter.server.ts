import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
  Transaction,
} from '@prisma/driver-adapter-utils'
import { makeQueue } from './queue'
import { othersTurn } from './turns'
import { whenUnlocked } from './write-lock'

export const SQLITE_PRAGMAS = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA trusted_schema = OFF',
].join('; ')

/** For connections that write: waiting is done by whenUnlocked(), not by holding the process. */
export const WAITS_NOT = 'PRAGMA busy_timeout = 0'

/** One queue a process: the adapter and the prepared statements take turns at writing. */
export const writerTurn = makeQueue()

const READS = /^\s*(SELECT|WITH)\b/i
const WRITES = /\b(INSERT|UPDATE|DELETE|REPLACE)\b/i
const isRead = ({ sql }: SqlQuery) => READS.test(sql) && !(/^\s*WITH\b/i.test(sql) && WRITES.test(sql))

/**
 * SQLite for many requests at once. The stock adapter has one connection, so other requests' statements fall into an
 * open transaction and are rolled back with it. Here reads have a connection of their own that cannot write, and writes
 * and transactions wait their turn on the other (docs/decisions/0003).
 */
export class QueuedSqlite implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite' as const
  readonly adapterName = '@prisma/adapter-better-sqlite3'

  constructor(private readonly options: { url: string }) {}

  async connect(): Promise<SqlDriverAdapter> {
    const stock = new PrismaBetterSqlite3({ url: this.options.url, timeout: 5000 })
    const writer = await stock.connect()
    await writer.executeScript(`${SQLITE_PRAGMAS}; ${WAITS_NOT}`)
    const reader = await stock.connect()
    await reader.executeScript('PRAGMA query_only = ON; PRAGMA trusted_schema = OFF')
    const { provider, adapterName } = this
    const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
      const release = await writerTurn()
      try {
        return await whenUnlocked(work)
      } finally {
        release()
      }
    }
    const read = async (query: SqlQuery) => {
      await othersTurn()
      return reader.queryRaw(query)
    }
    return {
      provider,
      adapterName,
      queryRaw: (query) => (isRead(query) ? read(query) : inTurn(() => writer.queryRaw(query))),
      executeRaw: (query) => inTurn(() => writer.executeRaw(query)),
      executeScript: (script) => inTurn(() => writer.executeScript(script)),
      startTransaction: (isolation) => {
        if (isolation && isolation !== 'SERIALIZABLE') throw new Error('SQLite transactions are serializable')
        return begin(writer, { provider, adapterName })
      },
      dispose: async () => {
        await reader.dispose()
        await writer.dispose()
      },
    }
  }
}

type Kind = Pick<SqlDriverAdapter, 'provider' | 'adapterName'>

/** BEGIN IMMEDIATE takes the file's write lock at once, so a transaction never fails half way for want of it. */
async function begin(writer: SqlDriverAdapter, kind: Kind): Promise<Transaction> {
  const release = await writerTurn()
  const run = (sql: string) => (writer as SqlQueryable).executeRaw({ sql, args: [], argTypes: [] })
  try {
    await whenUnlocked(() => run('BEGIN IMMEDIATE'))
  } catch (error) {
    release()
    throw error
  }
  let open = true
  const end = async (finish: () => Promise<unknown>) => {
    if (!open) return
    open = false
    try {
      await finish()
    } finally {
      release()
    }
  }
  // SQLite may have rolled back by itself (a full disk), so a second rollback is allowed to find nothing.
  const rollback = () => run('ROLLBACK').catch(() => undefined)
  const commit = async () => {
    try {
      await run('COMMIT')
    } catch (error) {
      await rollback()
      throw error
    }
  }
  return {
    ...kind,
    // Prisma then sends no COMMIT of its own: commit() and rollback() below are the only ends.
    options: { usePhantomQuery: true },
    queryRaw: (query) => writer.queryRaw(query),
    executeRaw: (query) => writer.executeRaw(query),
    commit: () => end(commit),
    rollback: () => end(rollback),
    createSavepoint: async (name) => void (await run(`SAVEPOINT ${name}`)),
    rollbackToSavepoint: async (name) => void (await run(`ROLLBACK TO ${name}`)),
    releaseSavepoint: async (name) => void (await run(`RELEASE SAVEPOINT ${name}`)),
  }
}
