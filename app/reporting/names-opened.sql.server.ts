import { record } from '~/audit/record.server'
import { type ScopedUnit, type ScopeViewer } from '~/organisation/scope.server'
import { idsOnPath } from '~/organisation/tree'
import { dayOf, startOfDay } from '~/platform/calendar'
import { transaction } from '~/platform/database.server'
import { sql } from '~/platform/sql.server'
import { namesAreBehindReason, type NamesPurpose } from './names-purpose'

export interface NamesReason {
  purpose: NamesPurpose
  document: string | null
}

export type NamesAccess =
  /** no reason is asked of this person */
  { kind: 'byOffice' } | ({ kind: 'opened' } & NamesReason) | { kind: 'closed' }

type Viewer = ScopeViewer & { id: string }

/** Whether a viewer may read the names of a unit now: a reason given today for it, or for a unit above, holds all day. */
export async function namesAccess(viewer: Viewer, unit: ScopedUnit, at: Date): Promise<NamesAccess> {
  if (!namesAreBehindReason(viewer, unit)) return { kind: 'byOffice' }
  const ids = idsOnPath(unit.path)
  const row = await sql.one<{ data: string }>(
    `SELECT "data" FROM "AuditEntry" WHERE "subjectType" = 'unit' AND "subjectId" IN (${ids.map(() => '?').join(', ')})
       AND "kind" = 'namesOpened' AND "actorId" = ? AND "at" >= ? ORDER BY "sequence" DESC LIMIT 1`,
    ...ids,
    viewer.id,
    sql.instant(startOfDay(dayOf(at))),
  )
  return row ? { kind: 'opened', ...(JSON.parse(row.data) as NamesReason) } : { kind: 'closed' }
}

/** Opens the names of a unit and of those below it for the rest of the day. The entry is the fact: nothing else is kept. */
export async function openNames(
  unit: ScopedUnit,
  { purpose, document }: NamesReason,
  by: { actorId: string; at: Date },
): Promise<void> {
  const subject = { subjectType: 'unit', subjectId: unit.id } as const
  await transaction((tx) => record(tx, { kind: 'namesOpened', ...subject, data: { purpose, document } }, by))
}
