import { headsOf, type UnitHead } from '~/organisation/heads.sql.server'
import { type ScopedUnit } from '~/organisation/scope.server'
import { type Day } from '~/platform/calendar'
import { type PeopleFilter, PAGE_SIZE } from './people-filter'
import { findPeople } from './people.sql.server'
import { enrolmentStates } from './person-states.sql.server'
import { type EnrolmentState, type PersonRow, type PersonStatus } from './person-status'

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
}

/** In the place of a list to whom its names are closed. */
export const NO_NAMES: PeoplePage = { people: [], heads: [], matching: 0, page: 1, pages: 1 }

interface Asked {
  /** the unit itself or one below it, to narrow the list */
  part: { path: string }
  own: boolean
  campaignIds: readonly string[]
  filter: PeopleFilter
  today: Day
}

/** One page of a unit's people by the filter, with its head's own status first. A page beyond the last is the first. */
export async function unitPeople(unit: ScopedUnit, asked: Asked & { page: number }): Promise<PeoplePage> {
  const { campaignIds, today, filter } = asked
  const counted = { path: asked.part.path, own: asked.own, campaignIds, today }
  const at = (page: number) =>
    findPeople(counted, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE })
  const [heads, found] = await Promise.all([headsOf(unit.id, today), at(asked.page)])
  // A page that is empty may lie beyond the end; only the first tells how many there are then.
  const { people, matching } = found.people.length === 0 && asked.page > 1 ? await at(1) : found
  const page = people === found.people ? asked.page : 1
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
    pages: Math.max(1, Math.ceil(matching / PAGE_SIZE)),
  }
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
  const { people, matching } = await findPeople(counted, filter, { limit: 1_000_000, offset: 0 })
  return { matching, groups: () => inGroups(people, campaignIds, today) }
}

async function* inGroups(
  people: PersonRow[],
  campaignIds: readonly string[],
  today: Day,
): AsyncGenerator<PersonStatus[]> {
  for (let from = 0; from < people.length; from += CHUNK) {
    const some = people.slice(from, from + CHUNK)
    const ids = some.map(({ officialId }) => officialId)
    const states = await enrolmentStates(ids, campaignIds, today)
    yield some.map((person) => ({ ...person, states: states.get(person.officialId) ?? [] }))
  }
}
