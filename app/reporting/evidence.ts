import { type Progress, type Standing } from '~/learning/enrolment-state'
import { type Day } from '~/platform/calendar'
import { type ReportFigures } from './report-facts'
import { headcountOf, SEGMENTS, type Segment, type StandingCounts } from './standing-counts'

/** What an enrolment was settled by, when it is completed: its own completion, one before it, or training elsewhere. */
export type Settlement =
  | {
      kind: 'completion' | 'earlierCompletion'
      on: Day
      /** hash of the edition that was learnt */
      edition: string
      /** the unit of that time */
      unit: string
      certificate: { code: string; revoked: boolean } | null
    }
  | { kind: 'outside'; on: Day; title: string; organiser: string }

export interface EvidenceEnrolment {
  id: string
  campaign: string | null
  course: string
  standing: Standing
  progress: Progress
  dueOn: Day | null
  deferredUntil: Day | null
  completedOn: Day | null
  /** hash of the edition it is pinned to */
  edition: string | null
  settledBy: Settlement | null
}

/** One person behind the figures, by staff code; null once it was erased. */
export interface EvidencePerson {
  staffCode: string | null
  unit: string
  /** the unit directly below in whose figures the person is; null among the unit's own */
  part: string | null
  segment: Segment
  enrolments: EvidenceEnrolment[]
}

/** Which rows a figure counts: those that have all that is named. */
export type CountedRows =
  | { people: { part?: string | null; segment?: Segment } }
  | { enrolments: { campaign?: string; standing?: Standing } }

export interface Figure {
  figure: string
  value: number
  rows: CountedRows
}

/** Every figure that a report prints and rows add up to, with which rows. */
export function figuresOf(facts: ReportFigures): Figure[] {
  const people = (name: string, counts: StandingCounts, within: { part?: string | null }): Figure[] => [
    { figure: `${name}.headcount`, value: headcountOf(counts), rows: { people: within } },
    ...SEGMENTS.map((segment) => ({
      figure: `${name}.${segment}`,
      value: counts[segment],
      rows: { people: { ...within, segment } },
    })),
  ]
  const { all, completed } = facts.enrolments
  return [
    ...people('whole', facts.whole, {}),
    ...people('own', facts.own, { part: null }),
    ...facts.children.flatMap(({ unitId, counts }) => people(`unit.${unitId}`, counts, { part: unitId })),
    { figure: 'enrolments.all', value: all, rows: { enrolments: {} } },
    { figure: 'enrolments.completed', value: completed, rows: { enrolments: { standing: 'completed' } } },
    ...facts.courses.flatMap(({ campaignId, counts }) =>
      Object.entries(counts).map(([standing, value]) => ({
        figure: `course.${campaignId}.${standing}`,
        value,
        rows: { enrolments: { campaign: campaignId, standing: standing as Standing } },
      })),
    ),
  ]
}

/** Counts rows while they pass, to say afterwards how many a figure finds. */
export class Recount {
  readonly #people = new Map<string, { part: string | null; segment: Segment; count: number }>()
  readonly #enrolments = new Map<string, { campaign: string | null; standing: Standing; count: number }>()
  people = 0

  add({ part, segment, enrolments }: EvidencePerson): void {
    this.people += 1
    one(this.#people, { part, segment })
    for (const { campaign, standing } of enrolments) one(this.#enrolments, { campaign, standing })
  }

  of(rows: CountedRows): number {
    return 'people' in rows ? sum(this.#people, rows.people) : sum(this.#enrolments, rows.enrolments)
  }
}

function one<Kind extends object>(counted: Map<string, Kind & { count: number }>, kind: Kind): void {
  const key = JSON.stringify(kind)
  const known = counted.get(key) ?? { ...kind, count: 0 }
  known.count += 1
  counted.set(key, known)
}

function sum<Kind extends object>(
  counted: Map<string, Kind & { count: number }>,
  asked: { [Name in keyof Kind]?: Kind[Name] },
): number {
  const names = Object.keys(asked) as (keyof Kind)[]
  return [...counted.values()]
    .filter((kind) => names.every((name) => kind[name] === asked[name]))
    .reduce((total, { count }) => total + count, 0)
}
