import { type Day } from '~/platform/calendar'
import { db, type Tx } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { fold } from '~/platform/vietnamese-text'

/** Gives a unit another name from a day on; what it was called before stays on record. */
export async function renameUnit(
  tx: Tx,
  unitId: string,
  { name, on, number, today }: { name: string; on: Day; number: string; today: Day },
): Promise<void> {
  const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId } })
  const known = await tx.unitName.count({ where: { unitId } })
  if (known === 0) {
    await tx.unitName.create({ data: { id: newId(), unitId, name: unit.name, from: unit.validFrom } })
  }
  await tx.unitName.deleteMany({ where: { unitId, from: { gte: on } } })
  await tx.unitName.updateMany({
    where: { unitId, OR: [{ to: null }, { to: { gt: on } }] },
    data: { to: on },
  })
  await tx.unitName.create({ data: { id: newId(), unitId, name, from: on, decisionNumber: number } })
  if (on <= today) await setName(tx, unitId, unit.code, name)
}

const setName = (tx: Tx, id: string, code: string, name: string) =>
  tx.unit.update({ where: { id }, data: { name, searchText: fold(`${name} ${code}`) } })

/** Lets names whose day has come be the names that pages show. Done twice it changes nothing. */
export async function settleUnitNames(today: Day): Promise<number> {
  const due = await db().unitName.findMany({
    where: { from: { lte: today }, OR: [{ to: null }, { to: { gt: today } }] },
  })
  const units = await db().unit.findMany({ where: { id: { in: due.map(({ unitId }) => unitId) } } })
  let changed = 0
  for (const { id, code, name } of units) {
    const now = due.find(({ unitId }) => unitId === id)?.name
    if (!now || now === name) continue
    await db().$transaction((tx) => setName(tx, id, code, now))
    changed += 1
  }
  return changed
}

/** What a unit has been called, latest first. */
export const namesOf = (unitId: string) =>
  db().unitName.findMany({ where: { unitId }, orderBy: { from: 'desc' } })
