import { placeBelow } from '~/organisation/tree'
import { type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { fold, nameSortKey } from '~/platform/vietnamese-text'

export const LONG_AGO = '2011-01-01'
type Place = ReturnType<typeof placeBelow>

/** A unit directly below another, from–to. Its id doubles as its code and name. */
export async function aUnit(
  id: string,
  below: Place | null,
  span: { from?: Day; to?: Day | null } = {},
): Promise<Place> {
  const { from = LONG_AGO, to = null } = span
  const place = placeBelow(below, id)
  await db().unit.create({
    data: { id, code: id, name: `Đơn vị ${id}`, kind: 'phòng', searchText: id, validFrom: from, validTo: to },
  })
  await db().unitPlacement.create({ data: { id: newId(), ...place, from, to } })
  return place
}

export async function aMerger(predecessorId: string, successorId: string, on: Day): Promise<void> {
  const data = {
    id: newId(),
    kind: 'merge',
    on,
    decisionNumber: '1684/NQ-UBTVQH15',
    predecessorId,
    successorId,
  }
  await db().unitChange.create({ data })
}

let people = 0

/** An official counted in a unit. */
export async function anOfficial(
  unitId: string,
  some: { fullName?: string; from?: Day; to?: Day | null } = {},
): Promise<string> {
  const { fullName = 'Nguyễn Văn An', from = LONG_AGO, to = null } = some
  const id = newId()
  const staffCode = String(++people).padStart(8, '0')
  await db().official.create({
    data: {
      id,
      staffCode,
      fullName,
      sortKey: nameSortKey(fullName),
      searchText: fold(`${fullName} ${staffCode}`),
      joinedOn: from,
    },
  })
  await aPosting(id, unitId, { from, to })
  return id
}

export async function aPosting(
  officialId: string,
  unitId: string,
  { from = LONG_AGO, to = null, primary = true }: { from?: Day; to?: Day | null; primary?: boolean } = {},
): Promise<void> {
  const position = { id: 'chuyen-vien', code: 'CV', name: 'Chuyên viên' }
  await db().position.upsert({ where: { id: position.id }, create: position, update: {} })
  await db().posting.create({
    data: { id: newId(), officialId, unitId, positionId: position.id, primary, from, to },
  })
}

export async function aHeadship(
  officialId: string,
  unitId: string,
  kind: 'head' | 'acting' | 'deputy' | 'reportReader' = 'head',
  { from = LONG_AGO, to = null }: { from?: Day; to?: Day | null } = {},
): Promise<void> {
  await db().headship.create({ data: { id: newId(), officialId, unitId, kind, from, to } })
}

export async function aRole(officialId: string, role: string): Promise<void> {
  await db().roleGrant.create({ data: { id: newId(), officialId, role, from: LONG_AGO } })
}

/** Province → xã (from two communes merged on MERGED_ON) → phòng; province → sở. */
export const MERGED_ON = '2025-07-01'
export async function smallProvince() {
  const tinh = await aUnit('tinh', null)
  const so = await aUnit('so', tinh)
  const xa = await aUnit('xa', tinh, { from: MERGED_ON })
  const phong = await aUnit('phong', xa, { from: MERGED_ON })
  const xaCu = await aUnit('xacu', tinh, { to: MERGED_ON })
  const phongCu = await aUnit('phongcu', xaCu, { to: MERGED_ON })
  await aMerger('xacu', 'xa', MERGED_ON)
  return { tinh, so, xa, phong, xaCu, phongCu }
}
