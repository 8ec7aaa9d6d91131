import { type LoaderFunctionArgs } from '@remix-run/node'
import { type Viewer } from '~/identity/viewer'
import { type ScopedUnit } from '~/organisation/scope.server'
import { isWithin } from '~/organisation/tree'
import { notFound } from '~/platform/responses.server'
import { unitAsked } from '../unit-access.server'

/** Whether the viewer answers for the unit or one above it: a report reader and an inspector only read. */
export const answersFor = (viewer: Viewer, unit: { path: string }): boolean =>
  viewer.answersFor.some((id) => isWithin(unit.path, id))

/** Who acts, and the unit; for anyone who may only read, the act does not exist. */
export async function unitAnswered(args: LoaderFunctionArgs): Promise<{ viewer: Viewer; unit: ScopedUnit }> {
  const asked = await unitAsked(args)
  return answersFor(asked.viewer, asked.unit) ? asked : notFound()
}

/** Who signs for a unit: its own head, acting head or deputy, never one of a unit above. */
export async function unitSignedFor(args: LoaderFunctionArgs): Promise<{ viewer: Viewer; unit: ScopedUnit }> {
  const asked = await unitAsked(args)
  return asked.viewer.answersFor.includes(asked.unit.id) ? asked : notFound()
}
