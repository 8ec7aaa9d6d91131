import { type Day } from '~/platform/calendar'
import { db, type Prisma } from '~/platform/database.server'
import {
  headedUnitIdsOn,
  type PlacedUnit,
  placedUnit,
  successorPaths,
  unitIdsBelow,
} from './scope.sql.server'
import { isWithin } from './tree'

/** What access depends on. Identity's Viewer is one. */
export interface ScopeViewer {
  roles: readonly string[]
  /** units of the headships held today */
  headOf: readonly string[]
}

declare const scoped: unique symbol
/** A unit that was looked up for a viewer. Reports take no other, so no figure escapes the scope. */
export type ScopedUnit = PlacedUnit & { [scoped]: true }

const SEES_EVERYTHING = ['inspector', 'administrator']

/** Inspectors and administrators read the whole province. */
export function seesEverything(viewer: ScopeViewer): boolean {
  return viewer.roles.some((role) => SEES_EVERYTHING.includes(role))
}

/** Whether the menu offers units at all. */
export function seesSomeUnit(viewer: ScopeViewer): boolean {
  return viewer.headOf.length > 0 || seesEverything(viewer)
}

/**
 * Who may see what, as a filter on units: those headed today, all below them, and the predecessors of merged ones
 * (decision 6). A past headship opens nothing.
 */
export async function unitsVisibleTo(viewer: ScopeViewer, today: Day): Promise<Prisma.UnitWhereInput> {
  if (seesEverything(viewer)) return {}
  const ids = await unitIdsBelow(viewer.headOf, today)
  // Prisma takes at most about a thousand ids: who heads the whole tree needs none.
  const isWhole = ids.length > MANY && ids.length === (await db().unit.count())
  return isWhole ? {} : { id: { in: ids } }
}

const MANY = 500

/** The unit when the viewer may see it, else null: missing and forbidden look alike. */
export async function unitFor(viewer: ScopeViewer, unitId: string, today: Day): Promise<ScopedUnit | null> {
  const unit = await placedUnit(unitId, today)
  return unit && (await maySee(viewer, unit, today)) ? (unit as ScopedUnit) : null
}

async function maySee(viewer: ScopeViewer, unit: PlacedUnit, today: Day): Promise<boolean> {
  if (seesEverything(viewer) || within(viewer, unit.path)) return true
  if (viewer.headOf.length === 0 || unit.placedUntil === null) return false
  const later = await successorPaths(unit.path, today)
  return later.some((path) => within(viewer, path))
}

const within = (viewer: ScopeViewer, path: string) => viewer.headOf.some((id) => isWithin(path, id))

/** Units whose reports an official reads today by a headship: head, acting head, deputy or report reader. */
export const headedUnitIds = (officialId: string, today: Day): Promise<string[]> =>
  headedUnitIdsOn(officialId, today)
