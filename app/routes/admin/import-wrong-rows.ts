import { type LoaderFunctionArgs } from '@remix-run/node'
import { wrongRowsWorkbook } from '~/documents/workbook-import'
import { findImport } from '~/organisation/intake/imports.server'
import { type RowProblem } from '~/organisation/intake/row-draft'
import { wrongRows } from '~/organisation/intake/findings.sql.server'
import { orNotFound } from '~/platform/responses.server'
import { workbookFor } from './import-files.server'

/** A workbook is made in memory: of so many rows at most. Correcting them brings the next ones. */
const MOST_ROWS = 5000

/** The rows to correct as a file that can be corrected and sent again. */
export const loader = (args: LoaderFunctionArgs) =>
  workbookFor(args, async (t) => {
    const found = orNotFound(await findImport(args.params.import ?? ''))
    const rows = (await wrongRows(found.id, { limit: MOST_ROWS })).map(({ number, cells, problems }) => ({
      number,
      cells: JSON.parse(cells) as string[],
      problems: JSON.parse(problems) as RowProblem[],
    }))
    const { headers, columns } = found
    return { workbook: wrongRowsWorkbook(t, { headers, columns, rows }), name: t('people.import.wrong.file') }
  })
