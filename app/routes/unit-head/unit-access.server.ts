import { type LoaderFunctionArgs } from '@remix-run/node'
import { requireOfficial } from '~/identity/guards.server'
import { type Viewer } from '~/identity/viewer'
import { type ScopedUnit, unitFor } from '~/organisation/scope.server'
import { orNotFound } from '~/platform/responses.server'

/** Who asks, and the unit of the address when it is theirs to see; for anyone else it does not exist. */
export async function unitAsked(args: LoaderFunctionArgs): Promise<{ viewer: Viewer; unit: ScopedUnit }> {
  const viewer = await requireOfficial(args)
  const unit = await unitFor(viewer, args.params.unit ?? '', args.context.visit.today)
  return { viewer, unit: orNotFound(unit) }
}
