import { sql } from '~/platform/sql.server'
import { type Counted, countedPeople, SEGMENT_SQL } from './counted-people.sql.server'
import { type Cell } from './roll-up'

/** People of each unit by segment, with their enrolments (lượt) beside them, never mixed. */
export interface CountedCell extends Cell {
  enrolments: number
  completions: number
}

/** One row for each unit and segment that has anyone, in one statement. */
export function countPeople(counted: Counted): Promise<CountedCell[]> {
  const { text, parameters } = countedPeople(counted)
  return sql.all<CountedCell>(
    `${text} SELECT "unitId", "segment", COUNT(*) AS "people", SUM("enrolments") AS "enrolments", SUM("completions") AS "completions"
     FROM (SELECT "unitId", "enrolments", "completions", ${SEGMENT_SQL} AS "segment" FROM "person") s
     GROUP BY "unitId", "segment"`,
    ...parameters,
  )
}
