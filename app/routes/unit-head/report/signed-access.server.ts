import { type LoaderFunctionArgs } from '@remix-run/node'
import { requireOfficial } from '~/identity/guards.server'
import { unitFor } from '~/organisation/scope.server'
import { environment } from '~/platform/environment.server'
import { notFound, orNotFound } from '~/platform/responses.server'
import { findSignedReport } from '~/reporting/signed-reports.server'
import { requireNames } from '../unit-access.server'
import { type ReportFormat, reportFile } from './report-files.server'

/** A signed report for who sees its unit, or signed it: a past head keeps what they signed. */
export async function signedAsked(args: LoaderFunctionArgs) {
  const viewer = await requireOfficial(args)
  const report = orNotFound(await findSignedReport(args.params.report ?? ''))
  const unit = await unitFor(viewer, report.unitId, args.context.visit.today)
  if (!unit && report.signedById !== viewer.id) return notFound()
  if (unit && report.signedById !== viewer.id) await requireNames(args, { viewer, unit })
  return { viewer, report, unit }
}

export const referenceOf = (code: string) => ({ code, site: `${environment().origin}/bao-cao` })

/** The signed copy as a file: the figures of its day. */
export async function signedFile(args: LoaderFunctionArgs, format: ReportFormat): Promise<Response> {
  const { viewer, report } = await signedAsked(args)
  const { facts, fields, code } = report
  const by = { actorId: viewer.id, at: args.context.visit.at }
  return reportFile({ facts, fields, reference: referenceOf(code) }, format, by)
}
