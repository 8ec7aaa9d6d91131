import { createHash } from 'node:crypto'
import { type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newCode, newId } from '~/platform/ids.server'
import { fold, nameSortKey } from '~/platform/vietnamese-text'
import { breath } from '~/platform/turns'
import { unitsOn } from '../units.sql.server'
import { type Columns } from './fields'
import { checkRow, type CheckContext } from './row-check'
import { type KnownPerson } from './row-entry'
import { draftOf, type RowDraft, type RowReading } from './row-draft'
import { type Clock } from './running.server'
import { type Answers, type Notes } from './settings'
import { entryCounts } from './findings.sql.server'
import {
  peopleBySignInName,
  peopleBySortKey,
  peopleByStaffCode,
  someStaffCodes,
} from './known-people.sql.server'
import { entryValues, replaceEntries, stagedRows } from './staging.sql.server'
import { unitMatcher } from './unit-match'
import { usualLength, withLostZeros } from './values'

const BATCH = 250

export interface CheckedImport {
  id: string
  headerRow: number
  effectiveOn: Day
  columns: Columns
  notes: Notes
  answers: Answers
}

/** Works out for each row what it would do. Writes only to the staging tables, a small batch at a time. */
export async function checkRows(given: CheckedImport, clock: Clock): Promise<void> {
  const reading = readingOf(given)
  const shared = await sharedContext(given)
  const digest = createHash('sha256')
  let after = given.headerRow
  for (;;) {
    const rows = await stagedRows(given.id, after, BATCH)
    const last = rows.at(-1)
    if (!last) break
    const drafts = rows.map(([number, cells]) => draftOf(number, cells, reading))
    const known = await knownPeople(drafts, given.effectiveOn, shared.codeLength)
    const entries = drafts.map((draft) => checkRow(draft, { ...shared, ...known }))
    for (const entry of entries) digest.update(JSON.stringify(entryValues(entry)))
    await replaceEntries(given.id, after, entries, clock())
    after = last[0]
    await breath()
  }
  const counts = await entryCounts(given.id)
  await db().peopleImport.updateMany({
    where: { id: given.id, state: 'checking' },
    data: { ...counts, digest: digest.digest('hex'), state: 'checked', beatAt: clock() },
  })
}

function readingOf({ columns, notes, answers }: CheckedImport): RowReading {
  const legacy = notes.legacy.filter(({ column }) => !answers.asTyped.includes(column))
  return {
    columns,
    legacy: new Map(legacy.map(({ column, encoding }) => [column, encoding])),
    zeros: answers.zeros,
  }
}

type Shared = Omit<CheckContext, 'byStaffCode' | 'bySignInName' | 'namesake'>

async function sharedContext({ effectiveOn, answers }: CheckedImport): Promise<Shared> {
  const [units, positions, codes] = await Promise.all([
    unitsOn(effectiveOn),
    db().position.findMany(),
    someStaffCodes(),
  ])
  const byKey = new Map(
    positions.flatMap(({ id, code, name }) => [[code.toLowerCase(), id] as const, [fold(name), id] as const]),
  )
  const made = new Map<string, string>()
  const first = new Map<string, number>()
  return {
    effectiveOn,
    answers,
    matchUnit: unitMatcher(units),
    positionFor: (name) => {
      const existing = byKey.get(name.toLowerCase()) ?? byKey.get(fold(name))
      if (existing) return { id: existing, isNew: false }
      const id = made.get(fold(name)) ?? newId()
      made.set(fold(name), id)
      return { id, isNew: true }
    },
    codeLength: usualLength(codes),
    firstSaid: (what, number) => {
      const before = first.get(what)
      if (before === undefined) first.set(what, number)
      return before
    },
    newId,
    newStaffCode: () => `CB${newCode(8)}`,
  }
}

type Known = Pick<CheckContext, 'byStaffCode' | 'bySignInName' | 'namesake'>

async function knownPeople(drafts: readonly RowDraft[], day: Day, codeLength: number | null): Promise<Known> {
  const codes = drafts.flatMap(({ staffCode }) =>
    staffCode ? [staffCode, withLostZeros(staffCode, codeLength)].filter((code) => code !== null) : [],
  )
  const names = drafts.flatMap(({ phone, email }) => [phone, email].filter((name) => name !== null))
  const nameless = drafts.flatMap(({ staffCode, fullName }) =>
    !staffCode && fullName ? [nameSortKey(fullName)] : [],
  )
  const [coded, named, alike] = await Promise.all([
    peopleByStaffCode([...new Set(codes)], day),
    peopleBySignInName([...new Set(names)], day),
    peopleBySortKey([...new Set(nameless)], day),
  ])
  const byCode = new Map<string, KnownPerson>(coded.map((person) => [person.staffCode, person]))
  const byName = new Map<string, KnownPerson>(named.map((person) => [person.normalised, person]))
  const byNameAndUnit = new Map(alike.map((person) => [`${person.sortKey} ${person.unitId}`, person]))
  return {
    byStaffCode: (code) => byCode.get(code),
    bySignInName: (name) => byName.get(name),
    namesake: (sortKey, unitId) => byNameAndUnit.get(`${sortKey} ${unitId}`),
  }
}
