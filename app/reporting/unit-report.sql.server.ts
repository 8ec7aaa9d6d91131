import { sql } from '~/platform/sql.server'
import { type Counted, countedPeople, SEGMENT_SQL } from './counted-people.sql.server'
import { type Cell } from './roll-up'
import { CHANGED_SQL } from './week-change.sql.server'

/** People of each unit by segment, with their enrolments (lượt) beside them, never mixed. */
export interface CountedCell extends Cell {
  enrolments: number
  completions: number
  /** who came into the segment since the day asked about; 0 where none was */
  changed: number
}

/** One row for each unit and segment that has anyone, in one statement. */
export function countPeople(counted: Counted): Promise<CountedCell[]> {
  const { text, parameters } = countedPeople(counted)
  const { since } = counted
  const changed = since === undefined ? '0' : CHANGED_SQL
  return sql.all<CountedCell>(
    `${text} SELECT "unitId", "segment", COUNT(*) AS "people", SUM("enrolments") AS "enrolments", SUM("completions") AS "completions", SUM("changed") AS "changed"
     FROM (SELECT "unitId", "enrolments", "completions", ${SEGMENT_SQL} AS "segment", ${changed} AS "changed" FROM "person") s
     GROUP BY "unitId", "segment"`,
    ...parameters,
    ...(since === undefined ? [] : [since]),
  )
}
