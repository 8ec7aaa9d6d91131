import { type LoaderFunctionArgs } from '@remix-run/node'
import { templateWorkbook } from '~/documents/workbook-import'
import { unitsOn } from '~/organisation/units.sql.server'
import { workbookFor } from './import-files.server'

/** An empty list with the headers that are recognised and a unit code of this province. */
export const loader = (args: LoaderFunctionArgs) =>
  workbookFor(args, async (t) => {
    const units = await unitsOn(args.context.visit.today)
    const workbook = templateWorkbook(t, units.find(({ depth }) => depth > 0)?.code ?? units[0]?.code ?? '')
    return { workbook, name: t('people.import.template.file') }
  })
