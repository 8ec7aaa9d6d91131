import { record } from '~/audit/record.server'
import { type Day } from '~/platform/calendar'
import { transaction, type Tx } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { fold } from '~/platform/vietnamese-text'
import { type By, endSessions } from '../leaving.server'
import { placeBelow, rehung } from '../tree'
import { renameUnit } from '../unit-names.server'
import { type Decision, type Order, type Previewed, unitsOf } from './decision'
import { previewDecision } from './preview.server'
import { openPostings, subtreeOn } from './tree-on-day.server'

export type CarriedOut = { kind: 'done'; unitId: string } | Extract<Previewed, { kind: 'refused' }>

/** Carries a decision out: units and facts end and begin on its day; what was before stays as it was. */
export async function carryOut(decision: Decision, by: By): Promise<CarriedOut> {
  const previewed = await previewDecision(decision)
  if (previewed.kind === 'refused') return previewed
  const { order, on, number } = decision
  return transaction(async (tx) => {
    const unitId = await acts[order.kind](tx, decision as never, by)
    const { people, units } = previewed.preview
    const data = { order: order.kind, on, decision: number, units: unitsOf(order), people, below: units }
    await record(
      tx,
      { kind: 'unitsReorganised', subjectType: 'unit', subjectId: unitId, data },
      { actorId: by.byId, at: by.at },
    )
    return { kind: 'done', unitId } as const
  })
}

type Act<Kind extends Order['kind']> = (
  tx: Tx,
  decision: { order: Extract<Order, { kind: Kind }>; on: Day; number: string },
  by: By,
) => Promise<string>

const acts: { [Kind in Order['kind']]: Act<Kind> } = {
  found: (tx, { order, on }) => foundUnit(tx, { ...order.unit, parentId: order.parentId, on }),
  async rename(tx, { order, on, number }, { today }) {
    await renameUnit(tx, order.unitId, { name: order.name, on, number, today })
    await addChange(tx, { kind: 'rename', on, number, from: order.unitId, to: order.unitId })
    return order.unitId
  },
  async move(tx, { order, on, number }) {
    await hang(tx, order.unitId, order.parentId, on)
    await addChange(tx, { kind: 'move', on, number, from: order.unitId, to: order.unitId })
    return order.unitId
  },
  async merge(tx, { order, on, number }, by) {
    const successor = await successorOf(tx, order, on)
    const ends = order.unitIds.filter((id) => id !== successor)
    for (const unitId of ends) {
      for (const child of await childrenOf(tx, unitId, on)) await hang(tx, child, successor, on)
      await movePeople(tx, unitId, on, () => successor, by)
      await endUnit(tx, unitId, on)
      await addChange(tx, { kind: 'merge', on, number, from: unitId, to: successor })
    }
    return successor
  },
  async split(tx, { order, on, number }, by) {
    const [old] = await subtreeOn(tx, order.unitId, on)
    const parentId = old?.parentId ?? ''
    const parts: string[] = []
    for (const unit of order.into) {
      parts.push(await foundUnit(tx, { ...unit, unitKind: old?.kind ?? '', parentId, on }))
    }
    const partFor = (id: string) => parts[order.places[id] ?? 0] ?? parts[0] ?? ''
    for (const child of await childrenOf(tx, order.unitId, on)) await hang(tx, child, partFor(child), on)
    await movePeople(tx, order.unitId, on, partFor, by)
    await endUnit(tx, order.unitId, on)
    for (const part of parts) await addChange(tx, { kind: 'split', on, number, from: order.unitId, to: part })
    return parts[0] ?? order.unitId
  },
  async abolish(tx, { order, on, number }) {
    await endUnit(tx, order.unitId, on)
    await addChange(tx, { kind: 'abolish', on, number, from: order.unitId, to: null })
    return order.unitId
  },
}

async function successorOf(tx: Tx, order: Extract<Order, { kind: 'merge' }>, on: Day): Promise<string> {
  if (order.into.kind === 'existing') return order.into.unitId
  const [first] = await subtreeOn(tx, order.unitIds[0] ?? '', on)
  return foundUnit(tx, {
    ...order.into.unit,
    unitKind: first?.kind ?? '',
    parentId: first?.parentId ?? '',
    on,
  })
}

async function foundUnit(
  tx: Tx,
  unit: { code: string; name: string; unitKind: string; parentId: string; on: Day },
): Promise<string> {
  const { code, name, unitKind: kind, parentId, on } = unit
  const id = newId()
  const [parent] = await subtreeOn(tx, parentId, on)
  await tx.unit.create({ data: { id, code, name, kind, searchText: fold(`${name} ${code}`), validFrom: on } })
  await tx.unitPlacement.create({
    data: { id: newId(), ...placeBelow(parent ?? null, id), from: on, to: null },
  })
  return id
}

async function childrenOf(tx: Tx, unitId: string, on: Day): Promise<string[]> {
  const tree = await subtreeOn(tx, unitId, on)
  return tree.filter(({ parentId }) => parentId === unitId).map((child) => child.unitId)
}

/** Ends the placements of a unit and all below it, and begins those under the new parent. */
async function hang(tx: Tx, unitId: string, parentId: string, on: Day): Promise<void> {
  const [subtree, [parent]] = [await subtreeOn(tx, unitId, on), await subtreeOn(tx, parentId, on)]
  await endPlacements(
    tx,
    subtree.map(({ id }) => id),
    on,
  )
  const placements = rehung(subtree, unitId, parent ?? null, on)
  await tx.unitPlacement.createMany({ data: placements.map((placement) => ({ id: newId(), ...placement })) })
}

/** A placement that began on the very day never held. */
async function endPlacements(tx: Tx, ids: string[], on: Day): Promise<void> {
  await tx.unitPlacement.deleteMany({ where: { id: { in: ids }, from: on } })
  await tx.unitPlacement.updateMany({ where: { id: { in: ids } }, data: { to: on } })
}

async function endUnit(tx: Tx, unitId: string, on: Day): Promise<void> {
  const placements = await tx.unitPlacement.findMany({ where: { unitId, to: null } })
  await endPlacements(
    tx,
    placements.map(({ id }) => id),
    on,
  )
  await tx.unit.update({ where: { id: unitId }, data: { validTo: on } })
  const open = { unitId, OR: [{ to: null }, { to: { gt: on } }] }
  const heads = await tx.headship.findMany({ where: open, select: { officialId: true } })
  await tx.headship.deleteMany({ where: { unitId, from: { gte: on } } })
  await tx.headship.updateMany({ where: open, data: { to: on } })
  await tx.roleGrant.deleteMany({ where: { unitId, from: { gte: on } } })
  await tx.roleGrant.updateMany({ where: open, data: { to: on } })
  await endSessions(
    tx,
    heads.map(({ officialId }) => officialId),
  )
}

/** Everyone posted there goes on in the same position; a post beside one already held at the new unit simply ends. */
async function movePeople(
  tx: Tx,
  unitId: string,
  on: Day,
  unitFor: (officialId: string) => string,
  { today }: By,
): Promise<void> {
  const postings = await openPostings(tx, [unitId], on)
  const begun = postings.filter(({ from }) => from < on)
  const held = await tx.posting.findMany({
    where: { officialId: { in: postings.map(({ officialId }) => officialId) }, to: null },
    select: { officialId: true, unitId: true },
  })
  const isHeld = (officialId: string) =>
    held.some((one) => one.officialId === officialId && one.unitId === unitFor(officialId))
  for (const { id, officialId } of postings.filter(({ from }) => from >= on))
    await tx.posting.update({ where: { id }, data: { unitId: unitFor(officialId) } })
  await tx.posting.updateMany({ where: { id: { in: begun.map(({ id }) => id) } }, data: { to: on } })
  await tx.posting.createMany({
    data: begun
      .filter(({ primary, officialId }) => primary || !isHeld(officialId))
      .map(({ officialId, positionId, primary, to }) => ({
        id: newId(),
        officialId,
        unitId: unitFor(officialId),
        positionId,
        primary,
        from: on,
        to,
      })),
  })
  if (on <= today)
    await endSessions(
      tx,
      begun.map(({ officialId }) => officialId),
    )
}

async function addChange(
  tx: Tx,
  change: { kind: string; on: Day; number: string; from: string; to: string | null },
): Promise<void> {
  const { kind, on, number: decisionNumber, from: predecessorId, to: successorId } = change
  await tx.unitChange.create({ data: { id: newId(), kind, on, decisionNumber, predecessorId, successorId } })
}
