import { record } from '~/audit/record.server'
import { headsOf } from '~/organisation/heads.sql.server'
import { type ScopedUnit } from '~/organisation/scope.server'
import { dayOf, type Day } from '~/platform/calendar'
import { db, isUniqueViolation, transaction, type Tx } from '~/platform/database.server'
import { newId, sha256 } from '~/platform/ids.server'
import { unfinishedOf } from '~/reporting/standing-counts'
import { type UnitReport } from '~/reporting/unit-report'
import { type NoticeData } from './notice'

/** A unit that is behind, and who answers for it. */
export interface UnitBehind {
  unitId: string
  unitName: string
  unfinished: number
  overdue: number
  heads: { officialId: string; fullName: string }[]
  lastAt: Date | null
  /** its heads were urged today */
  tooSoon: boolean
}

/** Units directly below with someone overdue, the most first, with their heads of today. */
export async function unitsBehind(
  { children }: Pick<UnitReport, 'children'>,
  today: Day,
): Promise<UnitBehind[]> {
  const behind = children
    .filter(({ counts }) => counts.overdue > 0)
    .sort((a, b) => b.counts.overdue - a.counts.overdue || a.unit.name.localeCompare(b.unit.name, 'vi'))
  const headed = await Promise.all(behind.map(({ unit }) => headsOf(unit.id, today)))
  const last = await lastUrged(headed.flat().map(({ officialId }) => officialId))
  return behind.map(({ unit, counts }, place) => {
    const lastAt = last.get(unit.id) ?? null
    return {
      unitId: unit.id,
      unitName: unit.name,
      unfinished: unfinishedOf(counts),
      overdue: counts.overdue,
      heads: (headed[place] ?? []).map(({ officialId, fullName }) => ({ officialId, fullName })),
      lastAt,
      tooSoon: lastAt !== null && dayOf(lastAt) === today,
    }
  })
}

/** When the heads were last urged about each unit: their notices tell. */
async function lastUrged(headIds: string[]): Promise<Map<string, Date>> {
  const rows = await db().notice.findMany({
    where: { officialId: { in: headIds }, kind: 'urged' },
    select: { data: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  })
  return new Map(
    rows.map(({ data, createdAt }) => [(JSON.parse(data) as NoticeData).unitId ?? '', createdAt] as const),
  )
}

export interface Urging {
  /** the form's token: sent twice, it is one */
  id: string
  province: ScopedUnit
  units: readonly UnitBehind[]
  subject: string
  text: string
}

/**
 * Urges the heads of units that are behind: in the app, once a day. One entry in the audit trail. Returns how many units
 * were told; those that somebody else urged at the same moment are not among them.
 */
export async function urgeHeads(
  urging: Urging,
  by: { actorId: string; at: Date },
): Promise<{ units: number }> {
  const units = urging.units.filter(({ tooSoon, heads }) => !tooSoon && heads.length > 0)
  if (units.length === 0) return { units: 0 }
  try {
    await transaction((tx) => tell(tx, { ...urging, units }, by))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    if ((await db().reminder.count({ where: { id: urging.id } })) > 0) return { units: units.length }
    const left = await notToldToday(units, by.at)
    if (left.length === units.length) throw error
    return urgeHeads({ ...urging, units: left }, by)
  }
  return { units: units.length }
}

const keyOf = (unitId: string, officialId: string, at: Date) => `urged:${unitId}:${officialId}:${dayOf(at)}`

async function tell(
  tx: Tx,
  { id, province, units, subject, text }: Urging,
  by: { actorId: string; at: Date },
): Promise<void> {
  const { actorId, at } = by
  const told = units.flatMap((unit) => unit.heads.map(({ officialId }) => ({ ...unit, officialId })))
  await tx.reminder.create({
    data: { id, about: 'heads', unitId: province.id, byId: actorId, at, subject, text },
  })
  const recipients = new Map(told.map(({ officialId, unitId }) => [officialId, unitId]))
  await tx.reminderRecipient.createMany({
    data: [...recipients].map(([officialId, unitId]) => ({
      ...{ reminderId: id, officialId, unitId, channel: 'app' },
    })),
  })
  await tx.notice.createMany({
    data: told.map(({ officialId, unitId, unfinished, overdue }) => ({
      ...{ id: newId(), officialId, kind: 'urged', key: keyOf(unitId, officialId, at) },
      data: JSON.stringify({ reminderId: id, unitId, unfinished, overdue }),
      ...{ path: `/don-vi/${unitId}`, senderId: actorId, createdAt: at },
    })),
  })
  const ids = units.map(({ unitId }) => unitId).sort()
  const digest = sha256(JSON.stringify([subject, text, ids]))
  const data = { reminderId: id, units: units.length, digest }
  await record(tx, { kind: 'headsUrged', subjectType: 'unit', subjectId: province.id, data }, by)
}

async function notToldToday(units: readonly UnitBehind[], at: Date): Promise<UnitBehind[]> {
  const keysOf = ({ unitId, heads }: UnitBehind) =>
    heads.map(({ officialId }) => keyOf(unitId, officialId, at))
  const rows = await db().notice.findMany({
    where: { key: { in: units.flatMap(keysOf) } },
    select: { key: true },
  })
  const taken = new Set(rows.map(({ key }) => key))
  return units.filter((unit) => !keysOf(unit).some((key) => taken.has(key)))
}
