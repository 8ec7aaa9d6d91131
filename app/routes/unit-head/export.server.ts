import { type LoaderFunctionArgs } from '@remix-run/node'
import { toCsv } from '~/documents/workbook-csv'
import { peopleWorkbook } from '~/documents/workbook-people'
import { toXlsx } from '~/documents/workbook-xlsx.server'
import { formatDateTime } from '~/i18n/format'
import { localeOf } from '~/i18n/locale.server'
import { translator } from '~/i18n/translator'
import { dayOf } from '~/platform/calendar'
import { kebab } from '~/platform/vietnamese-text'
import { recordExport } from '~/reporting/exports.server'
import { everyoneMatching } from '~/reporting/unit-people.server'
import { unitReport } from '~/reporting/unit-report.server'
import { listQuestion } from './list-question.server'
import { unitAsked } from './unit-access.server'
import { readUnitQuery, unitSearch } from './unit-query'
import { campaignName } from './unit-sentence'

/** The list of the page, whole, as a file; that it was taken is recorded. */
export async function exportList(args: LoaderFunctionArgs, what: 'xlsx' | 'csv'): Promise<Response> {
  const { viewer, unit } = await unitAsked(args)
  const { at, today } = args.context.visit
  const query = readUnitQuery(new URL(args.request.url).searchParams)
  const report = await unitReport(unit, { campaignCode: query.campaign, today })
  const people = await everyoneMatching(listQuestion(unit, query, report, today))
  const t = translator(localeOf(args.request, viewer))
  const campaign = report.choice ? campaignName(t, report.choice) : t('unit.sentence.noCampaign')
  const when = t('unit.asOf', { when: formatDateTime(at, t.locale) })
  const note = t('unit.export.sentence', { campaign, when, count: people.length })
  const workbook = peopleWorkbook(t, { people, title: t('unit.export.heading', { unit: unit.name }), note })
  const body = what === 'xlsx' ? await toXlsx(workbook) : toCsv(workbook)
  const scope = unitSearch({ ...query, typed: '', page: 1 })
  await recordExport({ unitId: unit.id, what, scope, rows: people.length }, { actorId: viewer.id, at })
  return fileResponse(body, what, `${t('unit.export.file')}-${kebab(unit.name)}-${dayOf(at)}`)
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

function fileResponse(body: Buffer | string, what: 'xlsx' | 'csv', name: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': TYPES[what],
      'Content-Disposition': `attachment; filename="${name}.${what}"`,
      'Cache-Control': 'no-store',
    },
  })
}
