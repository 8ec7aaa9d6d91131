import { db } from '~/platform/database.server'
import { checkRows } from './checking.server'
import { type Columns } from './fields'
import { type Clock } from './running.server'
import { answersSchema, columnsSchema, type ImportState, notesSchema } from './settings'
import { stagedCount } from './staging.sql.server'

/** An import as its pages need it. */
export type PeopleImport = NonNullable<Awaited<ReturnType<typeof findImport>>>

export async function findImport(id: string) {
  const row = await db().peopleImport.findUnique({ where: { id } })
  if (!row) return null
  return {
    ...row,
    state: row.state as ImportState,
    extent: row.extent as 'delta' | 'full',
    headers: JSON.parse(row.headers) as string[],
    columns: columnsSchema.parse(JSON.parse(row.columns)) as Columns,
    notes: notesSchema.parse(JSON.parse(row.notes)),
    answers: answersSchema.parse(JSON.parse(row.answers)),
  }
}

/** Works out again what each row would do, from the columns chosen and the answers given. */
export async function checkAgain(id: string, clock: Clock): Promise<void> {
  const found = await findImport(id)
  if (found?.state !== 'checking') return
  const rows = await stagedCount(id, found.headerRow)
  await db().peopleImport.update({ where: { id }, data: { rows, progress: 0 } })
  await checkRows(found, clock)
}
