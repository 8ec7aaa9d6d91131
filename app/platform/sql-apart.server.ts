import { Worker } from 'node:worker_threads'
import { isPostgres } from './database.server'
import { environment } from './environment.server'
import { type Parameter, type Run, sql } from './sql.server'
import { SQLITE_PRAGMAS, writerTurn } from './sqlite-adapter.server'

/**
 * A transaction that writes a great deal. SQLite works in the thread that asks, so here it has a thread of its own:
 * this one answers other requests meanwhile. Readers see the province as it was until the end; writers wait their turn.
 * `readAhead` reads what the work will read, before that turn: others then wait for the writing alone.
 */
export function writeApart<T>(
  work: (run: Run) => Promise<T>,
  readAhead: (run: Run) => Promise<unknown> = () => Promise.resolve(),
): Promise<T> {
  const url = environment().databaseUrl
  return isPostgres(url) ? sql.write(work) : onAThread(url.replace(/^file:/, ''), work, readAhead)
}

/** Plain text, since a thread begins from a file or a text and our files are bundled. */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads')
const database = new (require('better-sqlite3'))(workerData.file, { timeout: 15000 })
database.exec(workerData.pragmas)
const acts = {
  exec: (text) => void database.exec(text),
  all: (text, values) => database.prepare(text).all(...values),
  run: (text, values) => database.prepare(text).run(...values).changes,
  close: () => void database.close(),
}
parentPort.on('message', ({ id, act, text, values }) => {
  try {
    parentPort.postMessage({ id, value: acts[act](text, values) })
  } catch (error) {
    parentPort.postMessage({ id, error: error.message })
  }
})
parentPort.postMessage({ id: 0 })
`

/** Pages are written to the log at the end alone; the log goes into the file after others have had their turn. */
const PRAGMAS = `${SQLITE_PRAGMAS}; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -131072; PRAGMA temp_store = MEMORY`

async function onAThread<T>(
  file: string,
  work: (run: Run) => Promise<T>,
  readAhead: (run: Run) => Promise<unknown>,
): Promise<T> {
  const thread = new Thread(file)
  try {
    await thread.begun
    await readAhead(thread)
    const release = await writerTurn()
    try {
      await thread.ask('exec', 'BEGIN IMMEDIATE')
      const result = await work(thread)
      await thread.ask('exec', 'COMMIT')
      return result
    } catch (error) {
      await thread.ask('exec', 'ROLLBACK').catch(() => undefined)
      throw error
    } finally {
      release()
      await thread.ask('exec', 'PRAGMA wal_checkpoint(PASSIVE)').catch(() => undefined)
      await thread.ask('close', '').catch(() => undefined)
    }
  } finally {
    await thread.end()
  }
}

interface Reply {
  id: number
  value?: unknown
  error?: string
}

class Thread implements Run {
  readonly #worker: Worker
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  readonly begun: Promise<unknown>
  #asked = 0

  constructor(file: string) {
    this.#worker = new Worker(THREAD, { eval: true, workerData: { file, pragmas: PRAGMAS } })
    this.begun = new Promise((resolve, reject) => this.#waiting.set(0, { resolve, reject }))
    this.#worker.on('message', ({ id, value, error }: Reply) => {
      const asked = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (error === undefined) asked?.resolve(value)
      else asked?.reject(new Error(error))
    })
    const lost = (error: Error) => this.#waiting.forEach(({ reject }) => reject(error))
    this.#worker.on('error', lost)
    this.#worker.on('exit', () => lost(new Error('the writing thread ended')))
  }

  ask(act: string, text: string, values: Parameter[] = []): Promise<unknown> {
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      const plain = values.map((value) => (typeof value === 'boolean' ? Number(value) : value))
      this.#worker.postMessage({ id, act, text, values: plain })
    })
  }

  all = <Row extends object>(text: string, ...values: Parameter[]) =>
    this.ask('all', text, values) as Promise<Row[]>
  one = async <Row extends object>(text: string, ...values: Parameter[]) =>
    (await this.all<Row>(text, ...values))[0] ?? null
  run = (text: string, ...values: Parameter[]) => this.ask('run', text, values) as Promise<number>

  async end(): Promise<void> {
    this.#worker.removeAllListeners('exit')
    await this.#worker.terminate()
  }
}
