import { officialNames } from '~/organisation/official-names.server'
import { type PeopleImport, undoableUntil } from '~/organisation/intake/imports.server'
import { type RowProblem } from '~/organisation/intake/row-draft'
import {
  absentPeople,
  askedUnits,
  newPositionNames,
  signedInSince,
  unitsAwaitingSlips,
  wrongRows,
} from '~/organisation/intake/findings.sql.server'
import { stagedRows } from '~/organisation/intake/staging.sql.server'
import { unitMatcher } from '~/organisation/intake/unit-match'
import { unitsOn } from '~/organisation/units.sql.server'

const ROWS_SHOWN = 100
const ABSENT_SHOWN = 300

/** What the page of an import shows in the state it is in. */
export async function importView(found: PeopleImport, at: Date) {
  switch (found.state) {
    case 'failed':
      return { step: 'failed' as const, found }
    case 'matching':
      return { step: 'match' as const, found, first: await stagedRows(found.id, found.headerRow, 3) }
    case 'checked':
      return { step: 'review' as const, found, ...(await reviewOf(found)) }
    case 'done':
    case 'undone':
      return { step: 'receipt' as const, found, ...(await receiptOf(found, at)) }
    default:
      return { step: 'waiting' as const, found }
  }
}

export type ImportView = Awaited<ReturnType<typeof importView>>
export type ViewOf<Step extends ImportView['step']> = Extract<ImportView, { step: Step }>

async function reviewOf(found: PeopleImport) {
  const [rows, asked, newPositions, units] = await Promise.all([
    wrongRows(found.id, { limit: ROWS_SHOWN }),
    askedUnits(found.id),
    newPositionNames(found.id),
    unitsOn(found.effectiveOn),
  ])
  const match = unitMatcher(units)
  const problems = rows.flatMap(({ number, problems }) =>
    (JSON.parse(problems) as RowProblem[]).map((problem) => ({ number, problem })),
  )
  return {
    newPositions,
    problems,
    shownRows: rows.length,
    units: asked.map(({ typed, rows, first }) => {
      const found = match(typed)
      const proposed = found.kind === 'sameName' ? [found.unit] : found.kind === 'alike' ? found.units : []
      return {
        typed,
        rows: Number(rows),
        first: Number(first),
        isSame: found.kind === 'sameName',
        proposed: proposed.map(({ id, name, above, code }) => ({ id, name, above, code })),
      }
    }),
    zeros: (['phone', 'staffCode'] as const).flatMap((field) => lostZeros(field, problems)),
  }
}

/** Rows whose number lacks its zero, with the first of them to look at. Counted among those shown. */
function lostZeros(field: 'phone' | 'staffCode', problems: { problem: RowProblem }[]) {
  const code = field === 'phone' ? 'phoneZero' : 'codeZero'
  const those = problems.filter(({ problem }) => problem.code === code)
  const first = those[0]?.problem
  return first ? [{ field, count: those.length, value: first.value, suggestion: first.suggestion ?? '' }] : []
}

async function receiptOf(found: PeopleImport, at: Date) {
  const isDone = found.state === 'done'
  const [names, signedIn, slips, absent] = await Promise.all([
    officialNames([found.byId]),
    signedInSince(found.id),
    isDone ? unitsAwaitingSlips(found.id) : [],
    isDone && found.extent === 'full' ? absentPeople(found.id, found.effectiveOn, ABSENT_SHOWN) : [],
  ])
  const until = found.activatedAt ? undoableUntil(found.activatedAt) : null
  return {
    by: names.get(found.byId)?.fullName ?? null,
    signedIn,
    awaitingSlips: slips.reduce((sum, { people }) => sum + Number(people), 0),
    absent,
    undoableUntil: until,
    isLate: until !== null && until <= at,
  }
}
