import { headsOf, type UnitHead } from '~/organisation/heads.sql.server'
import { type ScopedUnit } from '~/organisation/scope.server'
import { idsOnPath } from '~/organisation/tree'
import { type Day } from '~/platform/calendar'
import { type Counted } from './counted-people.sql.server'
import { isForEveryone, keptPeople } from './kept-figures.sql.server'
import { type PeopleFilter, PAGE_SIZE, segmentsIn, stretchOf } from './people-filter'
import { findPeople, type PlacedPerson, placesOfPeople, withNames } from './people.sql.server'
import { enrolmentStates } from './person-states.sql.server'
import { type EnrolmentState, type PersonStatus } from './person-status'
import { headcountOf, noCounts, type StandingCounts } from './standing-counts'
import { type CountedCell } from './unit-report.sql.server'

export interface HeadStatus extends UnitHead {
  states: EnrolmentState[]
}

export interface PeoplePage {
  people: PersonStatus[]
  /** how many fit the filter, on all pages */
  matching: number
  page: number
  pages: number
  /** always shown, whatever is filtered: the head goes first */
  heads: HeadStatus[]
  /** too many to look through for one page: a part or a name is asked for first */
  isTooWide: boolean
}

/** In the place of a list to whom its names are closed. */
export const NO_NAMES: PeoplePage = {
  people: [],
  heads: [],
  matching: 0,
  page: 1,
  pages: 1,
  isTooWide: false,
}

interface Asked {
  /** the unit itself or one below it, to narrow the list */
  part: { path: string }
  own: boolean
  campaignIds: readonly string[]
  filter: PeopleFilter
  today: Day
}

/** In a place of more people than this, those who fit are not looked for one by one. */
const MOST_LOOKED_THROUGH = 3000

/**
 * One page of a unit's people by the filter, with its head's own status first. A page beyond the last is the first. Only
 * units that have someone who fits are looked through; where those are too many and no name was typed, nobody is listed.
 */
export async function unitPeople(unit: ScopedUnit, asked: Asked & { page: number }): Promise<PeoplePage> {
  const { campaignIds, today, filter } = asked
  const counted = { path: asked.part.path, own: asked.own, campaignIds, today }
  const [heads, holders] = await Promise.all([headsOf(unit.id, today), holdersOf(counted, filter)])
  const { people, matching, page } = holders.isTooWide
    ? { people: [], matching: holders.matching, page: 1 }
    : await onePage({ ...counted, of: holders.of }, holders.counts, filter, asked.page)
  const ids = [...people, ...heads].map(({ officialId }) => officialId)
  const states = await enrolmentStates([...new Set(ids)], campaignIds, today)
  const withStates = <P extends { officialId: string }>(person: P) => ({
    ...person,
    states: states.get(person.officialId) ?? [],
  })
  return {
    people: people.map(withStates),
    heads: heads.map(withStates),
    matching,
    page,
    pages: holders.isTooWide ? 1 : Math.max(1, Math.ceil(matching / PAGE_SIZE)),
    isTooWide: holders.isTooWide,
  }
}

/** Which units have someone in the wanted segments, by the kept figures; a name is looked for everywhere. */
async function holdersOf({ path, own, campaignIds, today }: Counted, { status, typed }: PeopleFilter) {
  const unitId = idsOnPath(path).at(-1)
  const cells = (await keptPeople({ path, campaignIds, today })).filter(
    (cell) => !own || cell.unitId === unitId,
  )
  const wanted = segmentsIn(status)
  const fits = cells.filter(({ segment }) => wanted.includes(segment))
  const unitIds = new Set(fits.map((cell) => cell.unitId))
  const people = (some: readonly CountedCell[]) => some.reduce((sum, cell) => sum + Number(cell.people), 0)
  const looked = people(cells.filter((cell) => unitIds.has(cell.unitId)))
  if (typed !== '') return { isTooWide: false, matching: 0 }
  if (looked > MOST_LOOKED_THROUGH) return { isTooWide: true, matching: people(fits) }
  const of = { unitIds: [...unitIds], everyone: await isForEveryone(campaignIds) }
  const counts = noCounts()
  for (const { segment, people: some } of fits) counts[segment] += Number(some)
  return { isTooWide: false, matching: people(fits), of, counts }
}

async function onePage(
  counted: Counted,
  counts: StandingCounts | undefined,
  filter: PeopleFilter,
  wanted: number,
) {
  const segments = segmentsIn(filter.status)
  const at = async (page: number) => {
    const rows = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
    if (!counts || filter.sort !== 'urgency') return findPeople(counted, filter, { segments, ...rows })
    const stretch = { ...rows, ...stretchOf(counts, segments, rows) }
    return { ...(await findPeople(counted, filter, stretch)), matching: headcountOf(counts) }
  }
  const found = await at(wanted)
  // A page that is empty may lie beyond the end; only the first tells how many there are then.
  const isBeyond = found.people.length === 0 && wanted > 1
  return isBeyond ? { ...(await at(1)), page: 1 } : { ...found, page: wanted }
}

const CHUNK = 500

/** Everyone who fits the filter: the same question as the page asks, without its end. */
export async function everyoneMatching(asked: Asked): Promise<PersonStatus[]> {
  const all: PersonStatus[] = []
  for await (const group of (await matchingInGroups(asked)).groups()) all.push(...group)
  return all
}

/** The same for an export of a whole province: how many they are, and they in groups as often as asked, their enrolments looked up on the way. */
export async function matchingInGroups({ part, own, campaignIds, today, filter }: Asked) {
  const counted = { path: part.path, own, campaignIds, today }
  const people = await placesOfPeople(counted, filter)
  return { matching: people.length, groups: () => inGroups(people, campaignIds, today) }
}

async function* inGroups(
  people: readonly PlacedPerson[],
  campaignIds: readonly string[],
  today: Day,
): AsyncGenerator<PersonStatus[]> {
  for (let from = 0; from < people.length; from += CHUNK) {
    const some = await withNames(people.slice(from, from + CHUNK))
    const ids = some.map(({ officialId }) => officialId)
    const states = await enrolmentStates(ids, campaignIds, today)
    yield some.map((person) => ({ ...person, states: states.get(person.officialId) ?? [] }))
  }
}
