import { type Day, holdsOn } from '~/platform/calendar'

/** Where a unit hangs, [from, to). `path` names every unit from the root down to the unit itself: '/a/b/c/'. */
export interface Placement {
  unitId: string
  parentId: string | null
  path: string
  depth: number
  from: Day
  to: Day | null
}

/** The placement of a unit directly below `parent`, or at the root when there is none. Depth of a root is 0. */
export function placeBelow(parent: { unitId: string; path: string; depth: number } | null, unitId: string) {
  if (!parent) return { unitId, parentId: null, path: `/${unitId}/`, depth: 0 }
  return { unitId, parentId: parent.unitId, path: `${parent.path}${unitId}/`, depth: parent.depth + 1 }
}

/** Unit ids from the root down to the unit itself. */
export function idsOnPath(path: string): string[] {
  return path.split('/').filter(Boolean)
}

/** The path of the unit above, or '/' above a root. */
export function pathAbove(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1)
}

/**
 * Units from the deepest up, each with the nearest one above it among them: what every unit hands on to that one arrives
 * at the top, in as many steps as there are units.
 */
export function fromBelow<U extends { id: string; path: string }>(
  units: readonly U[],
): { id: string; above: string | null }[] {
  const idAt = new Map(units.map(({ id, path }) => [path, id]))
  // A path begins with those of the units above it, so it is longer than any of them.
  const deepestFirst = [...units].sort((one, other) => other.path.length - one.path.length)
  return deepestFirst.map(({ id, path }) => {
    let above = pathAbove(path)
    while (above.length > 1 && !idAt.has(above)) above = pathAbove(above)
    return { id, above: idAt.get(above) ?? null }
  })
}

/** Whether the unit with this path is `ancestorId` or stands below it. */
export function isWithin(path: string, ancestorId: string): boolean {
  return path.includes(`/${ancestorId}/`)
}

/** Where a unit hangs on a day, or null when it does not exist then. */
export function placementOn<P extends Pick<Placement, 'from' | 'to'>>(
  placements: readonly P[],
  day: Day,
): P | null {
  return placements.find((placement) => holdsOn(placement, day)) ?? null
}

/** Where a unit hung last, seen from a day: also answers for a unit that has been abolished. */
export function latestPlacement<P extends Pick<Placement, 'from'>>(
  placements: readonly P[],
  day: Day,
): P | null {
  const begun = placements.filter((placement) => placement.from <= day)
  return begun.reduce<P | null>((last, next) => (last === null || next.from > last.from ? next : last), null)
}

/** The child of `ancestorId` on the way down to this path, or null when the path ends at or outside it. */
export function childTowards(path: string, ancestorId: string): string | null {
  const ids = idsOnPath(path)
  const place = ids.indexOf(ancestorId)
  return place < 0 ? null : (ids[place + 1] ?? null)
}

/**
 * New placements from a day on for a unit that is hung elsewhere and for everything below it.
 * @param subtree placements of the unit and of all below it on that day
 */
export function rehung<P extends Placement>(
  subtree: readonly P[],
  unitId: string,
  parent: { unitId: string; path: string; depth: number } | null,
  on: Day,
): Placement[] {
  const root = subtree.find((placement) => placement.unitId === unitId)
  if (!root) return []
  const top = placeBelow(parent, unitId)
  return subtree.map((placement) => ({
    unitId: placement.unitId,
    parentId: placement.unitId === unitId ? top.parentId : placement.parentId,
    path: top.path + placement.path.slice(root.path.length),
    depth: placement.depth - root.depth + top.depth,
    from: on,
    to: null,
  }))
}
