import { describe, expect, it } from 'vitest'
import { LARGEST_LIST, listedOf } from '~/reporting/report-facts'
import { noCounts } from '~/reporting/standing-counts'

describe('whom a report names', () => {
  it('is everyone up to three thousand people', () => {
    expect(listedOf({ ...noCounts(), completed: LARGEST_LIST })).toBe('everyone')
    expect(listedOf({ ...noCounts(), completed: LARGEST_LIST + 1 })).toBe('unfinished')
  })

  it('is nobody where more than three thousand have not finished, in whatever way', () => {
    expect(listedOf({ ...noCounts(), completed: 1, overdue: LARGEST_LIST })).toBe('unfinished')
    expect(listedOf({ ...noCounts(), overdue: LARGEST_LIST, unassigned: 1 })).toBe('nobody')
    expect(listedOf({ ...noCounts(), overdue: LARGEST_LIST, exempt: 1 })).toBe('unfinished')
  })
})
