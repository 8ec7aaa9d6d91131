import { expect, it } from 'vitest'
import { refusedTraining, settledBy } from '~/learning/training'

it('may be written down from its last day on, and never with its days reversed', () => {
  const span = { from: '2026-11-20', to: '2026-11-29' }
  expect(refusedTraining(span, '2026-11-29')).toBeNull()
  expect(refusedTraining(span, '2026-11-28')).toEqual({ kind: 'notOverYet' })
  expect(refusedTraining({ from: span.to, to: span.to }, '2026-11-29')).toBeNull()
  expect(refusedTraining({ from: span.to, to: span.from }, '2026-11-29')).toEqual({ kind: 'daysReversed' })
})

it('settles what counts from its last day or an earlier one, on its own course only', () => {
  const waiting = [
    { id: 'same day', courseId: 'a', countsFrom: '2026-10-06' },
    { id: 'a day too late', courseId: 'a', countsFrom: '2026-10-07' },
    { id: 'by choice', courseId: 'a', countsFrom: null },
    { id: 'another course', courseId: 'b', countsFrom: '2026-01-01' },
  ]
  const ids = (courseId: string | null) =>
    settledBy(waiting, { courseId, to: '2026-10-06' }).map(({ id }) => id)
  expect(ids('a')).toEqual(['same day'])
  expect(ids(null)).toEqual([])
})
