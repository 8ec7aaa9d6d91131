import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireOfficial } from '~/identity/guards.server'
import { type Viewer } from '~/identity/viewer'
import { type ScopedUnit, unitFor } from '~/organisation/scope.server'
import { orNotFound } from '~/platform/responses.server'
import { namesAccess } from '~/reporting/names-opened.sql.server'

/** Who asks, and the unit of the address when it is theirs to see; for anyone else it does not exist. */
export async function unitAsked(args: LoaderFunctionArgs): Promise<{ viewer: Viewer; unit: ScopedUnit }> {
  const viewer = await requireOfficial(args)
  const unit = await unitFor(viewer, args.params.unit ?? '', args.context.visit.today)
  return { viewer, unit: orNotFound(unit) }
}

/** The same for what names people: an inspector who has given no reason today is asked for one first. */
export async function namedUnitAsked(args: LoaderFunctionArgs) {
  const asked = await unitAsked(args)
  await requireNames(args, asked)
  return asked
}

/** Goes on where names may be read, else to the page that asks why, with the way back. */
export async function requireNames(
  { request, context }: LoaderFunctionArgs,
  { viewer, unit }: { viewer: Viewer; unit: ScopedUnit },
): Promise<void> {
  const access = await namesAccess(viewer, unit, context.visit.at)
  if (access.kind !== 'closed') return
  const { pathname, search } = new URL(request.url)
  throw redirect(openNamesPath(unit.id, pathname.replace(/\.data$/, '') + search), 303)
}

export const openNamesPath = (unitId: string, way: string) =>
  `/don-vi/${unitId}/xem-ten?tiep=${encodeURIComponent(way)}`
