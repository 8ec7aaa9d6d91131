import { type Run, sql } from '~/platform/sql.server'
import { writeApart } from '~/platform/sql-apart.server'
import { makeTrue } from './make-true.sql.server'
import { Stale } from './staged-import.sql.server'
import { takeBack } from './take-back.sql.server'

export type ActivationOutcome = 'done' | 'stale' | 'notDue'
export type ActivationAct = 'activate' | 'undo'

/** Up to so many rows the step takes a few hundredths of a second: not worth a thread. */
const SMALL = 1000

/**
 * Makes an import true, or takes it back: one transaction, all of it there afterwards or nothing. Asked for again it
 * finds nothing to do. 'stale' where what was checked holds no more.
 */
export async function runActivation(
  importId: string,
  act: ActivationAct,
  { rows, at }: { rows: number; at: Date },
): Promise<ActivationOutcome> {
  const step = (run: Run) => (act === 'undo' ? takeBack(run, importId, at) : makeTrue(run, importId, at))
  try {
    return await (rows <= SMALL ? sql.write(step) : writeApart(step, (run) => readEntries(run, importId)))
  } catch (error) {
    // A name or code that somebody took in between breaks a unique index.
    if (error instanceof Stale || (error instanceof Error && /unique|duplicate/i.test(error.message)))
      return 'stale'
    throw error
  }
}

/** The last column is read: the whole row has then been fetched. */
const readEntries = (run: Run, id: string) =>
  run.one(`SELECT COUNT("beforeLeft") AS "left" FROM "PeopleImportEntry" WHERE "importId" = ?`, id)
