import { isPostgres, type Tx } from './database.server'
import { environment } from './environment.server'
import { numbered, type Parameter, type Run, sql } from './sql.server'

export type { Run }

/** Prepared SQL inside a transaction that Prisma opened: what one act says in SQL, another that uses Prisma can call. */
export function runIn(tx: Tx): Run {
  const postgres = isPostgres(environment().databaseUrl)
  const textOf = (text: string) => (postgres ? numbered(text) : text)
  const valuesOf = (values: Parameter[]) =>
    postgres ? values : values.map((value) => (typeof value === 'boolean' ? Number(value) : value))
  const all = <T extends object>(text: string, ...values: Parameter[]) =>
    tx.$queryRawUnsafe<T[]>(textOf(text), ...valuesOf(values))
  return {
    all,
    one: async <T extends object>(text: string, ...values: Parameter[]) =>
      (await all<T>(text, ...values))[0] ?? null,
    run: (text, ...values) => tx.$executeRawUnsafe(textOf(text), ...valuesOf(values)),
  }
}

export const isRun = (on: Tx | Run): on is Run => typeof (on as Partial<Run>).run === 'function'

/** A transaction of prepared SQL for an act whose statements stand in files of their own. */
export const write = <T>(work: (run: Run) => Promise<T>): Promise<T> => sql.write(work)
