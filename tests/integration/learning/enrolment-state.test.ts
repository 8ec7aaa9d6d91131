import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EnrolmentFacts, progressOf, standingOn } from '~/learning/enrolment-state'
import { progressSql, standingParameters, standingSql } from '~/learning/enrolment-state.sql.server'
import { addDays, type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { sql } from '~/platform/sql.server'
import { withDatabase } from '../../support/database'
import { stateCases, untouched } from '../../unit/learning/enrolment-state.cases'
import { aCourse, anOfficial } from './small-course'

withDatabase()

const ASK = `SELECT e."id", ${standingSql('e')} AS "standing", ${progressSql('e')} AS "progress" FROM "Enrolment" e WHERE e."cycle" = ?`
type Row = { id: string; standing: string; progress: string }

/** Puts each set of facts on a row and asks the database about all of them at once. */
async function asked(all: EnrolmentFacts[], today: Day): Promise<{ standing: string; progress: string }[]> {
  const course = await aCourse({ lessons: ['mot'], count: 0 })
  const cycle = newId()
  const rows = []
  for (const facts of all) {
    const { id: officialId } = await anOfficial()
    rows.push({
      id: newId(),
      officialId,
      courseId: course.id,
      cycle,
      assignedOn: '2026-01-01',
      reason: '{}',
      ...facts,
    })
  }
  await db().enrolment.createMany({ data: rows })
  const found = await sql.all<Row>(ASK, ...standingParameters(today), cycle)
  return rows.map(({ id }) => {
    const { standing = '', progress = '' } = found.find((row) => row.id === id) ?? {}
    return { standing, progress }
  })
}

describe('the SQL twin of standing and progress', () => {
  it('agrees with every case of the table', async () => {
    for (const today of new Set(stateCases.map((one) => one.today))) {
      const cases = stateCases.filter((one) => one.today === today)
      const answers = await asked(
        cases.map(({ facts }) => ({ ...untouched, ...facts })),
        today,
      )
      expect(answers).toEqual(cases.map(({ standing, progress }) => ({ standing, progress })))
    }
  })

  it('agrees with the pure function on any facts', async () => {
    const middle = '2026-11-15'
    const day = fc.integer({ min: -3, max: 3 }).map((shift) => addDays(middle, shift))
    const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
    const facts: fc.Arbitrary<EnrolmentFacts> = fc.record({
      dueOn: maybe(day),
      undelivered: maybe(fc.constant('noSignInName')),
      openedAt: maybe(fc.constant(new Date('2026-11-01T00:00:00Z'))),
      completedOn: maybe(day),
      exemptFrom: maybe(day),
      exemptUntil: maybe(day),
      deferredFrom: maybe(day),
      deferredUntil: maybe(day),
      closedOn: maybe(day),
      heldSince: maybe(day),
      attemptsUsed: fc.integer({ min: 0, max: 3 }),
      attemptsAllowed: fc.integer({ min: 1, max: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 20, maxLength: 40 }), day, async (all, today) => {
        const expected = all.map((one) => ({ standing: standingOn(one, today), progress: progressOf(one) }))
        expect(await asked(all, today)).toEqual(expected)
      }),
      { numRuns: 8 },
    )
  }, 120_000)
})
