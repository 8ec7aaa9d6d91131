import { addDays, type Day } from '~/platform/calendar'
import { type Parameter, sql } from '~/platform/sql.server'
import { type Audience, isNarrowed } from './audience'

export interface AudienceQuestion {
  audience: Audience
  /** of the campaign: newcomers are counted from it */
  opensOn: Day
  today: Day
}

interface Condition {
  text: string
  parameters: Parameter[]
}

const holding = (alias: string) => `${alias}."from" <= ? AND (${alias}."to" IS NULL OR ${alias}."to" > ?)`
const places = (list: readonly unknown[]) => list.map(() => '?').join(', ')

/**
 * Which postings (alias "p", of official "o") bring their holder into an audience on a day. Units named by id are
 * resolved by `unitIdsOf` beforehand, so that the condition is one look-up a posting.
 */
export function inAudience(
  { audience, opensOn, today }: AudienceQuestion,
  unitIds: readonly string[] | null,
): Condition {
  const inService: Condition = {
    text: `${holding('p')} AND (o."leftOn" IS NULL OR o."leftOn" > ?)`,
    parameters: [today, today, today],
  }
  const { positions, riskGroups, newcomersDays, heads, people, everyone } = audience
  const lines: Condition[] = []
  if (unitIds) lines.push({ text: `p."unitId" IN (${places(unitIds)})`, parameters: [...unitIds] })
  if (positions.length + riskGroups.length > 0) lines.push(ofPosts(positions, riskGroups))
  if (newcomersDays !== null)
    lines.push({ text: `o."joinedOn" >= ?`, parameters: [addDays(opensOn, -newcomersDays)] })
  if (heads) lines.push(ofHeads(today))
  const ways: Condition[] = []
  if (everyone || isNarrowed(audience)) ways.push(joined(lines, ' AND ', '1 = 1'))
  if (people.length > 0) ways.push({ text: `o."id" IN (${places(people)})`, parameters: [...people] })
  return joined([inService, joined(ways, ' OR ', '1 = 0')], ' AND ', '1 = 1')
}

function joined(conditions: readonly Condition[], by: string, none: string): Condition {
  if (conditions.length === 0) return { text: none, parameters: [] }
  return {
    text: conditions.map(({ text }) => `(${text})`).join(by),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  }
}

function ofPosts(positions: readonly string[], riskGroups: readonly string[]): Condition {
  const byRisk = `SELECT r."positionId" FROM "PositionRisk" r WHERE r."riskGroup" IN (${places(riskGroups)})`
  const ways = [
    ...(positions.length > 0 ? [`p."positionId" IN (${places(positions)})`] : []),
    ...(riskGroups.length > 0 ? [`p."positionId" IN (${byRisk})`] : []),
  ]
  return { text: ways.join(' OR '), parameters: [...positions, ...riskGroups] }
}

function ofHeads(today: Day): Condition {
  return {
    text: `EXISTS (SELECT 1 FROM "Headship" a WHERE a."officialId" = o."id" AND a."unitId" = p."unitId"
      AND a."kind" IN ('head', 'acting') AND ${holding('a')})`,
    parameters: [today, today],
  }
}

/** Ids of the units an audience names, with all below and with what they were merged into; null: no unit is named. */
export async function unitIdsOf({ units, unitKinds }: Audience, today: Day): Promise<string[] | null> {
  if (units.length + unitKinds.length === 0) return null
  const named = await sql.all<{ id: string }>(
    `WITH RECURSIVE "named" ("id") AS (
       SELECT u."id" FROM "Unit" u WHERE ${units.length > 0 ? `u."id" IN (${places(units)})` : '1 = 0'}
         OR ${unitKinds.length > 0 ? `u."kind" IN (${places(unitKinds)})` : '1 = 0'}
       UNION
       SELECT c."successorId" FROM "UnitChange" c JOIN "named" n ON c."predecessorId" = n."id"
        WHERE c."successorId" IS NOT NULL AND c."on" <= ?)
     SELECT "id" FROM "named"`,
    ...units,
    ...unitKinds,
    today,
  )
  // Compared here: in SQL each placement would be held against each unit named.
  const among = new Set(named.map(({ id }) => id))
  const placed = await sql.all<{ unitId: string; path: string }>(
    `SELECT h."unitId", h."path" FROM "UnitPlacement" h WHERE ${holding('h')} ORDER BY h."unitId"`,
    ...[today, today],
  )
  const inside = placed.filter(({ path }) => path.split('/').some((id) => among.has(id)))
  return [...new Set(inside.map(({ unitId }) => unitId))]
}

/** The ends of ranges of officials, so that no statement takes long however many there are. */
export async function officialRanges(size: number): Promise<{ after: string; upTo: string }[]> {
  const ranges: { after: string; upTo: string }[] = []
  for (let after = ''; ;) {
    const row = await sql.one<{ upTo: string | null }>(
      `SELECT MAX("id") AS "upTo" FROM (SELECT "id" FROM "Official" WHERE "id" > ? ORDER BY "id" LIMIT ?) s`,
      after,
      size,
    )
    if (!row?.upTo) return ranges
    ranges.push({ after, upTo: row.upTo })
    after = row.upTo
  }
}
