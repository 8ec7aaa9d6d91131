import { type LoaderFunctionArgs } from '@remix-run/node'
import { type Workbook } from '~/documents/workbook'
import { toXlsx } from '~/documents/workbook-xlsx.server'
import { localeOf } from '~/i18n/locale.server'
import { type Translator, translator } from '~/i18n/translator'
import { requireAdministrator } from '~/identity/guards.server'

/** A workbook for an administrator, in their language. */
export async function workbookFor(
  args: LoaderFunctionArgs,
  make: (t: Translator) => Promise<{ workbook: Workbook; name: string }>,
): Promise<Response> {
  const viewer = await requireAdministrator(args)
  const { workbook, name } = await make(translator(localeOf(args.request, viewer)))
  return new Response(new Uint8Array(await toXlsx(workbook)), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  })
}
