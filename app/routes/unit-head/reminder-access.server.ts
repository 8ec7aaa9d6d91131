import { type LoaderFunctionArgs } from '@remix-run/node'
import { type Viewer } from '~/identity/viewer'
import { lastReminded, reminderOfUnit } from '~/notices/reminders.server'
import { type ScopedUnit } from '~/organisation/scope.server'
import { isWithin } from '~/organisation/tree'
import { notFound } from '~/platform/responses.server'
import { type PeoplePage } from '~/reporting/unit-people.server'
import { unitAsked } from './unit-access.server'

/** Who answers for the unit, or for one above it, may remind its people. Who only reads its reports may not. */
export function mayRemind(viewer: Pick<Viewer, 'answersFor'>, unit: Pick<ScopedUnit, 'path'>): boolean {
  return viewer.answersFor.some((id) => isWithin(unit.path, id))
}

export async function unitToRemind(args: LoaderFunctionArgs): Promise<{ viewer: Viewer; unit: ScopedUnit }> {
  const asked = await unitAsked(args)
  return mayRemind(asked.viewer, asked.unit) ? asked : notFound()
}

/** What a unit's page says of reminders: who may send one, when each person on it had the last, what was just sent. */
export async function remindersOn(
  viewer: Viewer,
  unit: ScopedUnit,
  { list, sent }: { list: Pick<PeoplePage, 'people'>; sent: string | null },
) {
  const may = mayRemind(viewer, unit)
  const last = await lastReminded(list.people.map(({ officialId }) => officialId))
  return {
    may,
    last: Object.fromEntries(last) as Record<string, Date>,
    sent: may && sent ? await reminderOfUnit(unit, sent) : null,
  }
}
