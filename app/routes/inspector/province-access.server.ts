import { type LoaderFunctionArgs } from '@remix-run/node'
import { requireOfficial } from '~/identity/guards.server'
import { seesEverything, unitFor } from '~/organisation/scope.server'
import { rootUnitId } from '~/organisation/units.sql.server'
import { forbidden, orNotFound } from '~/platform/responses.server'

const LONGEST_WORD = 80

/** Who reads the whole province, or heads it; the province, and what of it is asked for. */
export async function provinceAsked(args: LoaderFunctionArgs) {
  const viewer = await requireOfficial(args)
  const { at, today } = args.context.visit
  const rootId = await rootUnitId(today)
  const mayRead = seesEverything(viewer) || (rootId !== null && viewer.headOf.includes(rootId))
  if (!mayRead) forbidden('inspectorOnly')
  const unit = orNotFound(await unitFor(viewer, rootId ?? '', today))
  const search = new URL(args.request.url).searchParams
  const word = (name: string) => search.get(name)?.slice(0, LONGEST_WORD) || null
  return { viewer, unit, at, today, search, campaignCode: word('dot'), kind: word('loai'), word }
}
