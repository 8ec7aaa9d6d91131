import { placeBelow } from '~/organisation/tree'
import { type Prisma } from '~/platform/database.server'
import { fold, nameSortKey } from '~/platform/vietnamese-text'
import { demoId } from './chance'
import { type DemoPerson } from './person'
import { demoPositions } from './positions'
import {
  demoUnits,
  districts,
  DISTRICTS_ABOLISHED_BY,
  MERGED_ON,
  mergedUnits,
  MERGER_DECISION,
} from './units'

export const unitId = (code: string) => demoId('unit', code)
export const positionId = (code: string) => demoId('position', code)

const FOUNDED = '2011-01-01'

/** The path of each unit by its code. */
export const unitPaths: ReadonlyMap<string, ReturnType<typeof placeBelow>> = placements()

function placements() {
  const placed = new Map<string, ReturnType<typeof placeBelow>>()
  const below = (code: string | null) => (code === null ? null : (placed.get(code) ?? null))
  for (const unit of demoUnits) placed.set(unit.code, placeBelow(below(unit.below), unitId(unit.code)))
  for (const unit of districts) placed.set(unit.code, placeBelow(below('BM'), unitId(unit.code)))
  for (const unit of mergedUnits) placed.set(unit.code, placeBelow(below('BM.81'), unitId(unit.code)))
  return placed
}

export function unitRows() {
  const row = (
    unit: { code: string; name: string; kind: string },
    validTo: string | null,
  ): Prisma.UnitCreateManyInput => ({
    id: unitId(unit.code),
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    searchText: fold(`${unit.name} ${unit.code}`),
    validFrom: isCommune(unit.code) && validTo === null ? MERGED_ON : FOUNDED,
    validTo,
  })
  const present = demoUnits.map((unit) => row(unit, null))
  const merged = mergedUnits.map((unit) => row({ ...unit, kind: 'Xã, phường, đặc khu' }, MERGED_ON))
  return [...present, ...merged, ...districts.map((unit) => row(unit, MERGED_ON))]
}

/** Communes of today exist since the district level was abolished. */
const isCommune = (code: string) => /^BM\.[234]\d/.test(code)

export function placementRows(): Prisma.UnitPlacementCreateManyInput[] {
  const ended = new Set([...mergedUnits, ...districts].map(({ code }) => code))
  return [...unitPaths].map(([code, place]) => ({
    id: demoId('placement', code),
    ...place,
    from: isCommune(code) ? MERGED_ON : FOUNDED,
    to: ended.has(code) ? MERGED_ON : null,
  }))
}

export function unitChangeRows(): Prisma.UnitChangeCreateManyInput[] {
  const abolished = districts.map(({ code }) => ({
    id: demoId('unitChange', code),
    kind: 'abolish',
    on: MERGED_ON,
    decisionNumber: DISTRICTS_ABOLISHED_BY,
    predecessorId: unitId(code),
    successorId: null,
  }))
  const merged = mergedUnits.map(({ code, into }) => ({
    id: demoId('unitChange', code),
    kind: 'merge',
    on: MERGED_ON,
    decisionNumber: MERGER_DECISION,
    predecessorId: unitId(code),
    successorId: unitId(into),
  }))
  return [...abolished, ...merged]
}

export function positionRows() {
  const positions = demoPositions.map(({ code, name }) => ({ id: positionId(code), code, name }))
  const risks = demoPositions.flatMap(({ code, risks }) =>
    risks.map((riskGroup) => ({ positionId: positionId(code), riskGroup })),
  )
  return { positions, risks }
}

export function officialRow(person: DemoPerson): Prisma.OfficialCreateManyInput {
  const { id, staffCode, fullName, honorific, phone, email, joinedOn, leftOn } = person
  return {
    id,
    staffCode,
    fullName,
    sortKey: nameSortKey(fullName),
    searchText: fold(`${fullName} ${staffCode}`),
    honorific,
    phone,
    email,
    joinedOn,
    leftOn,
  }
}

/** Where a person worked until the districts were abolished and the communes merged; null for those who stayed. */
export function beforeTheReform(person: DemoPerson): { unit: string; position: string } | null {
  if (person.before || person.joinedOn >= MERGED_ON) return null
  const district = districts.find(({ headed }) => person.lead === 'head' && person.unit === headed)
  if (district) return { unit: district.code, position: 'CT-HUYEN' }
  if (!person.unit.startsWith('BM.21')) return null
  const old = mergedUnits[person.staffCode.charCodeAt(7) % mergedUnits.length]
  return old ? { unit: old.code, position: person.position } : null
}

/** Where a person was posted on the day of an event. */
export function unitOn(person: DemoPerson, day: string): string {
  return person.before && day < person.before.until ? person.before.unit : person.unit
}

export function postingRows(person: DemoPerson): Prisma.PostingCreateManyInput[] {
  const { id: officialId, before } = person
  const posting = (
    name: string,
    unit: string,
    position: string,
    from: string,
    to: string | null,
    primary = true,
  ) => ({
    id: demoId('posting', `${officialId} ${name}`),
    officialId,
    unitId: unitId(unit),
    positionId: positionId(position),
    primary,
    from,
    to,
  })
  const reform = beforeTheReform(person)
  const since = before?.until ?? (reform ? MERGED_ON : person.joinedOn)
  const now = posting('now', person.unit, person.position, since, person.leftOn)
  const earlier = before
    ? [posting('before', before.unit, before.position, person.joinedOn, before.until)]
    : reform
      ? [posting('district', reform.unit, reform.position, person.joinedOn, MERGED_ON)]
      : []
  // A head of a commune's public service centre also works at its People's Committee (kiêm nhiệm).
  const beside =
    person.lead === 'head' && person.unit === 'BM.21.4'
      ? [posting('beside', 'BM.21', 'VPTK', person.joinedOn, null, false)]
      : []
  return [...earlier, now, ...beside]
}
