import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { evidencePackFile, type PackOutcome } from '~/documents/evidence/pack-file.server'
import { periodFileName } from '~/documents/report-words'
import { localeOf } from '~/i18n/locale.server'
import { translator } from '~/i18n/translator'
import { dayOf } from '~/platform/calendar'
import { environment } from '~/platform/environment.server'
import { notFound, orNotFound } from '~/platform/responses.server'
import { kebab } from '~/platform/vietnamese-text'
import { recordPack } from '~/reporting/evidence-packs.server'
import { tryLater } from '../export.server'
import { namedUnitAsked } from '../unit-access.server'
import { evidencePeriod } from './evidence-period.server'
import { fieldsOf } from './report-data.server'

/** The pack of the period asked for; that it was made is recorded, with the hash of its manifest, before it leaves. */
export async function loader(args: LoaderFunctionArgs) {
  const { viewer, unit } = await namedUnitAsked(args)
  const { visit } = args.context
  const { at, today } = visit
  const { period: found } = await evidencePeriod(unit, args.request, today)
  const period = orNotFound(found)
  const { roles, headOf } = viewer
  const job = {
    viewer: { roles, headOf },
    unitId: unit.id,
    periodId: period.id,
    fields: await fieldsOf({ viewer, unit, visit }),
    site: `${environment().origin}/bao-cao`,
    today,
    at: at.toISOString(),
  }
  const pack = await evidencePackFile(job, unit, args.request.signal)
  const t = translator(localeOf(args.request, viewer))
  if (pack.kind === 'missing') notFound()
  if (pack.kind === 'broken') return tryLater(t('report.signed.broken'), 409)
  if (pack.kind !== 'made') return tryLater(t('evidence.busy'))
  const { rows, manifest, reportId } = pack
  try {
    await recordPack(
      { unitId: unit.id, periodId: period.id, rows, manifest, reportId },
      { actorId: viewer.id, at },
    )
  } catch (error) {
    pack.body.destroy()
    throw error
  }
  return zipOf(pack, `ho-so-minh-chung-${kebab(unit.name)}-${periodFileName(period)}-${dayOf(at)}`)
}

function zipOf({ body }: Extract<PackOutcome, { kind: 'made' }>, name: string): Response {
  return new Response(createReadableStreamFromReadable(body), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}.zip"`,
      'Cache-Control': 'no-store, no-transform',
    },
  })
}
