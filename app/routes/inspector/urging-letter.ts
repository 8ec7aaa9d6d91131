import { type ActionFunctionArgs } from '@remix-run/node'
import { campaignName } from '~/documents/campaign-words'
import { composeUrging } from '~/documents/urging-letter'
import { translator } from '~/i18n/translator'
import { primaryPostingOf } from '~/organisation/postings.sql.server'
import { unitFor } from '~/organisation/scope.server'
import { recordExport } from '~/reporting/exports.server'
import { readForm } from '~/ui/form'
import { fieldsOf } from '../unit-head/report/report-data.server'
import { draftOf, urging, urgingAsked } from './urging-asked.server'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * The draft of a công văn to the units chosen, or to all that are behind, from the unit of whoever asks. It sends nothing:
 * the office numbers, signs and sends it.
 */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { viewer, province, choice, units } = await urgingAsked(args)
  const { visit } = args.context
  const { at, today } = visit
  const read = readForm(await args.request.formData(), urging)
  const posted = read.kind === 'refused' ? { unit: [] as string[], text: '' } : read.value
  const chosen = units.filter(({ unitId }) => posted.unit.includes(unitId))
  const t = translator('vi')
  const own = await primaryPostingOf(viewer.id, today)
  const unit = (own && (await unitFor(viewer, own.unitId, today))) ?? province
  const letter = composeUrging(
    {
      issuer: unit.name,
      units: chosen.length > 0 ? chosen : units,
      text: posted.text || draftOf(t, choice, at),
      what: choice ? campaignName(t, choice) : '',
      ...{ at, today },
    },
    await fieldsOf({ viewer, unit, visit }),
  )
  const { letterDocx } = await import('~/documents/urging-letter-docx.server')
  const bytes = await letterDocx(letter)
  const rows = chosen.length || units.length
  const exported = {
    unitId: province.id,
    what: 'letter.docx',
    scope: `campaign:${choice?.campaign?.code ?? ''}`,
    rows,
  } as const
  await recordExport(exported, { actorId: viewer.id, at })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': TYPE,
      'Content-Disposition': `attachment; filename="cong-van-don-doc-${today}.docx"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
