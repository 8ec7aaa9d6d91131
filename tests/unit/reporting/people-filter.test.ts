import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsIn, STATUS_FILTERS, stretchOf } from '~/reporting/people-filter'
import { noCounts, PRECEDENCE, type Segment, SEGMENTS } from '~/reporting/standing-counts'

const counts = { ...noCounts(), overdue: 3, unassigned: 1, inProgress: 4, notStarted: 2, completed: 9 }
const unfinished = segmentsIn('unfinished')

describe('a stretch of a list by urgency', () => {
  it('holds only the segments its rows stand in', () => {
    expect(stretchOf(counts, unfinished, { offset: 0, limit: 3 })).toEqual({
      segments: ['overdue'],
      offset: 0,
    })
    expect(stretchOf(counts, unfinished, { offset: 0, limit: 4 })).toEqual({
      segments: ['overdue', 'unassigned'],
      offset: 0,
    })
  })

  it('begins after those who come before it', () => {
    expect(stretchOf(counts, unfinished, { offset: 3, limit: 1 })).toEqual({
      segments: ['unassigned'],
      offset: 0,
    })
    expect(stretchOf(counts, unfinished, { offset: 2, limit: 9 })).toEqual({
      segments: ['overdue', 'unassigned', 'inProgress', 'notStarted'],
      offset: 2,
    })
  })

  it('keeps đang học and chưa bắt đầu together: by urgency they are one', () => {
    expect(stretchOf(counts, unfinished, { offset: 9, limit: 5 })).toEqual({
      segments: ['inProgress', 'notStarted'],
      offset: 5,
    })
  })

  it('holds nobody beyond the end', () => {
    expect(stretchOf(counts, unfinished, { offset: 10, limit: 5 }).segments).toEqual([])
    expect(stretchOf(noCounts(), unfinished, { offset: 0, limit: 5 }).segments).toEqual([])
  })

  it('cuts from the whole list the same rows', () => {
    const rank = (segment: Segment) =>
      PRECEDENCE.findIndex((one) =>
        (one === 'open' ? segmentsIn('open') : [one as Segment]).includes(segment),
      )
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(SEGMENTS.map((segment) => [segment, fc.nat({ max: 6 })]))),
        fc.constantFrom(...STATUS_FILTERS),
        fc.nat({ max: 40 }),
        fc.integer({ min: 1, max: 8 }),
        (some, status, offset, limit) => {
          const people = { ...noCounts(), ...some }
          const listOf = (segments: readonly Segment[]) =>
            segments
              .flatMap((segment) => Array.from({ length: people[segment] }, (_, n) => ({ segment, n })))
              .sort(
                (a, b) => rank(a.segment) - rank(b.segment) || a.n - b.n || (a.segment < b.segment ? -1 : 1),
              )
          const wanted = segmentsIn(status)
          const stretch = stretchOf(people, wanted, { offset, limit })
          expect(listOf(stretch.segments).slice(stretch.offset, stretch.offset + limit)).toEqual(
            listOf(wanted).slice(offset, offset + limit),
          )
        },
      ),
    )
  })
})
