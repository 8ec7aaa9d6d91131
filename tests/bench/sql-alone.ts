// What the statements behind a page cost by themselves: a process of its own serves each page once, notes every
// statement that reaches SQLite, and then runs these alone over and over. Prints JSON for bench.ts.
import Database from 'better-sqlite3'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { Visitor } from '../support/visitor'

export interface SqlAlone {
  path: string
  statements: number
  /** ms of processor time for all of them, prepared */
  cpu: number
}

interface Noted {
  text: string
  values: unknown[]
}

const RUNS = 400
const asked = z.array(z.object({ path: z.string(), cookie: z.string() }))

const noted: Noted[] = []
let noting = false
noteStatements()

const targets = asked.parse(JSON.parse(process.argv[2] ?? '[]'))
const url = await serveHere()
const file = (process.env.DATABASE_URL ?? '').replace(/^file:/, '')
const results: SqlAlone[] = []
for (const target of targets) {
  const statements = await statementsOf(target)
  results.push({ path: target.path, statements: statements.length, cpu: costOf(statements) })
}
process.stdout.write(`\n${JSON.stringify(results)}\n`, () => process.exit(0))

function noteStatements(): void {
  const database = new Database(':memory:')
  const prototype = Object.getPrototypeOf(database.prepare('SELECT 1')) as Record<
    string,
    (...values: unknown[]) => unknown
  >
  database.close()
  const bound = new WeakMap<object, unknown[]>()
  const { bind } = prototype
  prototype.bind = function (this: Database.Statement, ...values: unknown[]) {
    bound.set(this, values)
    return bind?.apply(this, values)
  }
  for (const name of ['all', 'get', 'run']) {
    const original = prototype[name]
    if (!original) continue
    prototype[name] = function (this: Database.Statement, ...values: unknown[]) {
      if (noting) noted.push({ text: this.source, values: bound.get(this) ?? values })
      return original.apply(this, values)
    }
  }
}

async function serveHere(): Promise<string> {
  const port = 20_000 + (process.pid % 20_000)
  Object.assign(process.env, { NODE_ENV: 'production', PORT: String(port), LOG: 'silent' })
  const build = (await import(pathToFileURL(path.resolve('build/server/index.js')).href)) as {
    entry: { module: { serve(parts: object): Promise<void> } }
  }
  await build.entry.module.serve({ build, dev: false })
  return `http://localhost:${port}`
}

/** The second time, when what is kept in memory between requests is there. */
async function statementsOf({ path: page, cookie }: { path: string; cookie: string }): Promise<Noted[]> {
  const visitor = new Visitor({ url, cookie })
  await visitor.get(page)
  noted.length = 0
  noting = true
  await visitor.get(page)
  noting = false
  visitor.close()
  return [...noted]
}

function costOf(statements: readonly Noted[]): number {
  const database = new Database(file, { readonly: true })
  const prepared = statements
    .filter(({ text }) => /^\s*(SELECT|WITH)/i.test(text))
    .map(({ text, values }) => ({ statement: database.prepare(text), values }))
  const once = () => prepared.forEach(({ statement, values }) => statement.all(...values))
  for (let run = 0; run < 20; run++) once()
  const before = process.cpuUsage()
  for (let run = 0; run < RUNS; run++) once()
  const { user, system } = process.cpuUsage(before)
  database.close()
  return (user + system) / 1000 / RUNS
}
