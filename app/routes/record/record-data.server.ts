import { type LoaderFunctionArgs } from '@remix-run/node'
import { transcriptPdf } from '~/documents/transcript-pdf.server'
import { accountCard } from '~/identity/account-help.server'
import { requireClerk, requireOfficial } from '~/identity/guards.server'
import { primaryPostingOf } from '~/organisation/postings.sql.server'
import { orNotFound } from '~/platform/responses.server'
import { siteSettings } from '~/platform/site-settings.server'
import { learningRecordOf, recordTranscript } from '~/reporting/learning-record.server'
import { personReport } from '~/reporting/person-report.sql.server'
import { unitAsked } from '../unit-head/unit-access.server'

/** Whose record it is, and who asks for it. */
interface Holder {
  viewerId: string
  id: string
  fullName: string
  staffCode: string
}

export async function ownHolder(args: LoaderFunctionArgs): Promise<Holder> {
  const { id, fullName, staffCode } = await requireOfficial(args)
  return { viewerId: id, id, fullName, staffCode }
}

/** Someone in the scope of a clerk, head or administrator. */
export async function holderOfClerk(args: LoaderFunctionArgs): Promise<Holder> {
  const viewer = await requireClerk(args)
  const card = orNotFound(await accountCard(viewer, args.params.official ?? '', args.context.visit))
  const { id, fullName, staffCode } = card
  return { viewerId: viewer.id, id, fullName, staffCode }
}

/** Someone who is counted today in a unit that the viewer sees. */
export async function holderOfUnit(args: LoaderFunctionArgs): Promise<Holder> {
  const { viewer, unit } = await unitAsked(args)
  const person = orNotFound(await personReport(unit, args.params.official ?? '', args.context.visit.today))
  const { officialId: id, fullName, staffCode } = person
  return { viewerId: viewer.id, id, fullName, staffCode }
}

/** What the page of a record shows. */
export async function recordPage({ context }: LoaderFunctionArgs, { id, fullName }: Holder) {
  return { id, fullName, record: await learningRecordOf(id, context.visit.today) }
}

/** The record as a file; taking somebody else's is noted. */
export async function transcriptFile({ context }: LoaderFunctionArgs, holder: Holder): Promise<Response> {
  const { at, today, demo } = context.visit
  const record = await learningRecordOf(holder.id, today)
  const posting = await primaryPostingOf(holder.id, today)
  const { province } = await siteSettings({ demo })
  const { positionName = '', unitName = '' } = posting ?? {}
  const bytes = await transcriptPdf(record, { ...holder, positionName, unitName }, { province, today, at })
  const rows = record.years.reduce((sum, { learnt }) => sum + learnt.length, 0)
  if (holder.viewerId !== holder.id)
    await recordTranscript({ officialId: holder.id, rows }, { actorId: holder.viewerId, at })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="qua-trinh-boi-duong-${today}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
