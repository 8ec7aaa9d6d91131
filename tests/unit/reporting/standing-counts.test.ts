import { describe, expect, it } from 'vitest'
import { type Standing } from '~/learning/enrolment-state'
import {
  headcountOf,
  noCounts,
  obligedOf,
  openOf,
  ratesOf,
  segmentOf,
  type StandingCounts,
  unfinishedOf,
} from '~/reporting/standing-counts'

const on = (
  standing: Standing,
  progress: 'notStarted' | 'learning' | 'failed' | 'completed' = 'learning',
) => ({
  standing,
  progress,
})
const counts = (some: Partial<StandingCounts>): StandingCounts => ({ ...noCounts(), ...some })

describe('where one person stands over several courses', () => {
  it.each<[Standing[], string]>([
    [['completed', 'overdue'], 'overdue'],
    [['overdue', 'unassigned'], 'overdue'],
    [['unassigned', 'open'], 'unassigned'],
    [['open', 'deferred', 'completed'], 'inProgress'],
    [['deferred', 'completed'], 'deferred'],
    [['completed', 'exempt'], 'completed'],
    [['exempt', 'exempt'], 'exempt'],
  ])('%j is %s', (standings, segment) => {
    expect(segmentOf(standings.map((standing) => on(standing)))).toBe(segment)
  })

  it('is chưa giao được without any enrolment: nobody leaves the denominator', () => {
    expect(segmentOf([])).toBe('unassigned')
  })

  it('is chưa bắt đầu only while nothing at all was begun', () => {
    expect(segmentOf([on('open', 'notStarted'), on('open', 'notStarted')])).toBe('notStarted')
    expect(segmentOf([on('open', 'notStarted'), on('completed', 'completed')])).toBe('inProgress')
    expect(segmentOf([on('open', 'failed')])).toBe('inProgress')
  })
})

describe('figures of a unit', () => {
  const unit = counts({
    completed: 29,
    inProgress: 2,
    notStarted: 1,
    overdue: 5,
    exempt: 1,
    deferred: 1,
    unassigned: 1,
  })

  it('add up to everyone', () => {
    expect(headcountOf(unit)).toBe(40)
    expect(unit.completed + openOf(unit) + unit.overdue + unit.exempt + unit.deferred + unit.unassigned).toBe(
      40,
    )
    expect(unfinishedOf(unit) + unit.completed + unit.exempt + unit.deferred).toBe(40)
  })

  it('give two rates: of those who must learn, and of everyone', () => {
    expect(obligedOf(unit)).toBe(38)
    expect(ratesOf(unit).ofObliged).toBeCloseTo(29 / 38)
    expect(ratesOf(unit).ofHeadcount).toBeCloseTo(29 / 40)
  })

  it('give no rate where there is nobody to count', () => {
    expect(ratesOf(noCounts())).toEqual({ ofObliged: null, ofHeadcount: null })
    expect(ratesOf(counts({ exempt: 3 }))).toEqual({ ofObliged: null, ofHeadcount: 0 })
  })
})
