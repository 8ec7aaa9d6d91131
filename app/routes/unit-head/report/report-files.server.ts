import { type LoaderFunctionArgs } from '@remix-run/node'
import { composeReport, type Reference, REPORT_PREFIX } from '~/documents/report-compose'
import { reportPdf } from '~/documents/report-pdf.server'
import { reportWorkbook } from '~/documents/report-workbook'
import { periodFileName } from '~/documents/report-words'
import { toXlsx } from '~/documents/workbook-xlsx.server'
import { formatCode } from '~/i18n/format'
import { dayOf } from '~/platform/calendar'
import { kebab } from '~/platform/vietnamese-text'
import { recordExport } from '~/reporting/exports.server'
import { type ReportFacts } from '~/reporting/report-facts'
import { type ReportFields } from '~/reporting/report-fields'
import { namedUnitAsked } from '../unit-access.server'
import { draftReport } from './report-data.server'

export type ReportFormat = 'pdf' | 'docx' | 'xlsx'

const TYPES: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The report of the unit as its page shows it, as a file; that it was taken is recorded. */
export async function draftFile(args: LoaderFunctionArgs, format: ReportFormat): Promise<Response> {
  const { viewer, unit } = await namedUnitAsked(args)
  const { visit } = args.context
  const { facts, fields } = await draftReport({ viewer, unit, visit }, new URL(args.request.url).searchParams)
  return reportFile({ facts, fields, reference: null }, format, { actorId: viewer.id, at: visit.at })
}

interface Printed {
  facts: ReportFacts
  fields: ReportFields
  reference: Reference
}

/** The same facts in the format asked for. */
export async function reportFile(
  printed: Printed,
  format: ReportFormat,
  by: { actorId: string; at: Date },
): Promise<Response> {
  const { facts } = printed
  const body = await bytesOf(printed, format)
  const scope = facts.period ? `period:${facts.period.id}` : `campaign:${facts.campaign?.code ?? ''}`
  const exported = {
    unitId: facts.unit.id,
    what: `report.${format}`,
    scope,
    rows: facts.people.length,
  } as const
  await recordExport(exported, by)
  const period = facts.period ? `-${periodFileName(facts.period)}` : ''
  const name = `bao-cao-${kebab(facts.unit.name)}${period}-${dayOf(facts.at)}`
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="${name}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

async function bytesOf({ facts, fields, reference }: Printed, format: ReportFormat): Promise<Buffer> {
  if (format === 'xlsx')
    return toXlsx(reportWorkbook(facts, reference && formatCode(reference.code, REPORT_PREFIX)))
  const document = composeReport(facts, fields, reference)
  if (format === 'pdf') return reportPdf(document, facts.at)
  const { reportDocx } = await import('~/documents/report-docx.server')
  return reportDocx(document)
}
