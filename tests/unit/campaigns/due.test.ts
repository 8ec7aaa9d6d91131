import { describe, expect, it } from 'vitest'
import { dueAfterRest, dueFor, type DueTerms } from '~/campaigns/due'

const terms: DueTerms = {
  opensOn: '2026-10-01',
  dueKind: 'fixed',
  dueOn: '2026-12-31',
  dueDays: null,
  headDaysEarlier: 0,
  graceDays: 14,
}
const person = { since: '2020-01-01', isHead: false, enrolledOn: '2026-10-01' }

describe('a due day', () => {
  it('is the same for all where it is fixed', () => {
    expect(dueFor(terms, person)).toEqual({ code: 'fixed', on: '2026-12-31' })
  })

  it('counts from the posting, and from the opening for who held it before', () => {
    const relative: DueTerms = { ...terms, dueKind: 'afterPosting', dueDays: 30 }
    const due = (since: string) => dueFor(relative, { ...person, since, enrolledOn: since })
    expect(due('2026-11-15')).toEqual({
      code: 'afterPosting',
      on: '2026-12-15',
      days: 30,
      from: '2026-11-15',
    })
    expect(due('2020-01-01')).toMatchObject({ on: '2026-10-31', from: '2026-10-01' })
  })

  it('is earlier for heads, who go first, but not before the opening', () => {
    const first: DueTerms = { ...terms, headDaysEarlier: 14 }
    const head = { ...person, isHead: true }
    expect(dueFor(first, head)).toEqual({ code: 'head', on: '2026-12-17', days: 14, common: '2026-12-31' })
    expect(dueFor(first, person).on).toBe('2026-12-31')
    expect(dueFor({ ...first, headDaysEarlier: 200 }, head).on).toBe('2026-10-01')
  })

  it('leaves who comes in late enough days, and nobody more than the rule gives', () => {
    const late = (enrolledOn: string) => dueFor(terms, { ...person, enrolledOn })
    expect(late('2026-12-17')).toEqual({ code: 'fixed', on: '2026-12-31' })
    expect(late('2026-12-18')).toEqual({ code: 'grace', on: '2027-01-01', days: 14, from: '2026-12-18' })
    expect(dueFor({ ...terms, dueOn: '2026-10-05' }, person).on).toBe('2026-10-05')
  })
})

it('moves later after a deferral, never earlier', () => {
  expect(dueAfterRest('2026-11-27', '2027-05-01', 14)).toBe('2027-05-15')
  expect(dueAfterRest('2027-06-30', '2027-05-01', 14)).toBe('2027-06-30')
  expect(dueAfterRest(null, '2027-05-01', 14)).toBeNull()
})
