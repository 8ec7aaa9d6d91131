import { describe, expect, it } from 'vitest'
import { headExample } from '~/reporting/head-example'

type State = NonNullable<Parameters<typeof headExample>[0]>[number]
const done = (completedOn: string, due: State['due'] = null): State => ({
  standing: 'completed',
  progress: 'completed',
  completedOn,
  due,
})
const others = (count: number, ...days: string[]) => ({
  others: count,
  finishedBefore: (day: string) => days.filter((one) => one < day).length,
})
const ON = '2026-11-10'
const EARLIER = '2026-11-09'

describe('the example of a head', () => {
  it('is first while nobody finished on an earlier day; the same day is not earlier', () => {
    expect(headExample([done(ON)], others(10, ON, ON))).toEqual({ kind: 'first', on: ON })
    expect(headExample([done(ON)], others(10, EARLIER)).kind).toBe('ahead')
  })

  it('is ahead while at most half of the others had finished', () => {
    const half = [EARLIER, EARLIER, EARLIER, ON]
    expect(headExample([done(ON)], others(6, ...half))).toEqual({
      ...{ kind: 'ahead', on: ON },
      ...{ before: 3, others: 6 },
    })
    expect(headExample([done(ON)], others(5, ...half)).kind).toBe('behind')
  })

  it('is late after the due day, whoever went first', () => {
    const late = done(ON, { kind: 'completedLate' })
    expect(headExample([late], others(10))).toEqual({ kind: 'late', on: ON })
    expect(headExample([late], others(1)).kind).toBe('late')
  })

  it('is of the day on which the last course was done', () => {
    expect(headExample([done('2026-11-01'), done(ON)], others(10, EARLIER))).toMatchObject({ on: ON })
  })

  it('tells nothing of others where they are fewer than five', () => {
    expect(headExample([done(ON)], others(4, EARLIER))).toEqual({ kind: 'onTime', on: ON })
    expect(headExample([done(ON)], others(5, EARLIER)).kind).toBe('ahead')
  })

  it('is what presses the head most while anything is left', () => {
    const left = (standing: State['standing'], progress: State['progress'] = 'notStarted'): State => ({
      ...{ standing, progress, completedOn: null, due: null },
    })
    expect(headExample([done(ON), left('overdue')], others(10)).kind).toBe('overdue')
    expect(headExample([left('open', 'learning')], others(10)).kind).toBe('inProgress')
    expect(headExample([left('exempt')], others(10)).kind).toBe('exempt')
    expect(headExample([], others(10)).kind).toBe('notAsked')
    expect(headExample(null, others(10)).kind).toBe('vacant')
  })
})
