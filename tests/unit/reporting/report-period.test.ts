import { describe, expect, it } from 'vitest'
import { dayOf } from '~/platform/calendar'
import {
  currentPeriod,
  lastDayIn,
  periodCode,
  periodProblem,
  periodToSign,
  type ReportPeriod,
  signingState,
  spanOf,
} from '~/reporting/report-period'

const quarter: ReportPeriod = {
  id: 'q4',
  kind: 'quarter',
  from: '2026-10-01',
  to: '2027-01-01',
  signFrom: '2026-12-28',
  signBy: '2027-01-05',
}
const state = (today: string, signature: { signedOn: string; signBy: string } | null = null) =>
  signingState(quarter, { signature, unitFrom: '2020-01-01', today })

describe('a period', () => {
  it.each([
    ['month', '2026-11-22', '2026-11-01', '2026-12-01', '2026-11'],
    ['month', '2026-12-31', '2026-12-01', '2027-01-01', '2026-12'],
    ['quarter', '2026-11-22', '2026-10-01', '2027-01-01', '2026-Q4'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-04-01', '2026-Q1'],
    ['year', '2026-11-22', '2026-01-01', '2027-01-01', '2026'],
  ] as const)('%s of %s runs from %s to %s', (kind, day, from, to, code) => {
    expect(spanOf(kind, day)).toEqual({ from, to })
    expect(periodCode({ kind, from })).toBe(code)
  })

  it('is waited for through the last moment of its signing day in Hà Nội', () => {
    expect(state('2026-12-27')).toBe('notYet')
    expect(state('2026-12-28')).toBe('waiting')
    expect(state(dayOf(new Date('2027-01-05T16:59:59.999Z')))).toBe('waiting')
    expect(state(dayOf(new Date('2027-01-05T17:00:00.000Z')))).toBe('unsigned')
  })

  it('is signed on time on its signing day and late on the next', () => {
    const signedOn = (at: string) => ({ signedOn: dayOf(new Date(at)), signBy: '2027-01-05' })
    expect(state('2027-02-01', signedOn('2027-01-05T16:59:59.999Z'))).toBe('onTime')
    expect(state('2027-02-01', signedOn('2027-01-05T17:00:00.000Z'))).toBe('late')
  })

  it('forgives when its signing day is moved later, and makes nothing late when moved earlier', () => {
    const signature = { signedOn: '2027-01-07', signBy: '2027-01-05' }
    const given = { signature, unitFrom: '2020-01-01', today: '2027-02-01' }
    expect(signingState({ ...quarter, signBy: '2027-01-07' }, given)).toBe('onTime')
    const early = {
      signature: { signedOn: '2027-01-05', signBy: '2027-01-05' },
      unitFrom: '2020-01-01',
      today: '2027-02-01',
    }
    expect(signingState({ ...quarter, signBy: '2026-12-31' }, early)).toBe('onTime')
  })

  it('is not asked of a unit that began after its signing day', () => {
    const since = (unitFrom: string) =>
      signingState(quarter, { signature: null, unitFrom, today: '2027-02-01' })
    expect([since('2027-01-05'), since('2027-01-06')]).toEqual(['unsigned', 'notAsked'])
  })

  it('refuses days that cannot be', () => {
    expect(periodProblem({ ...quarter, signFrom: '2026-09-30' })).toBe('signFromEarly')
    expect(periodProblem({ ...quarter, signBy: '2026-12-27' })).toBe('signByEarly')
    expect(periodProblem({ ...quarter, signBy: '2026-12-28' })).toBeNull()
  })

  it('speaks of the cycle of its last day, or of today while it runs', () => {
    expect(lastDayIn(quarter, '2026-11-22')).toBe('2026-11-22')
    expect(lastDayIn(quarter, '2027-01-03')).toBe('2026-12-31')
  })
})

describe('which period', () => {
  const month = {
    ...quarter,
    id: 'm11',
    kind: 'month' as const,
    from: '2026-11-01',
    to: '2026-12-01',
    signFrom: '2026-11-25',
    signBy: '2026-12-03',
  }
  const none = new Set<string>()

  it('a head is asked to sign: the one due first that may be signed and is not', () => {
    expect(periodToSign([quarter, month], none, '2026-11-24')).toBeNull()
    expect(periodToSign([quarter, month], none, '2026-12-30')?.id).toBe('m11')
    expect(periodToSign([quarter, month], new Set(['m11']), '2026-12-30')?.id).toBe('q4')
  })

  it('a report of today is for: the one that holds the day and is due first', () => {
    expect(currentPeriod([quarter, month], none, '2026-11-22')?.id).toBe('m11')
    expect(currentPeriod([quarter, month], new Set(['m11']), '2026-11-22')?.id).toBe('q4')
    expect(currentPeriod([quarter, month], none, '2027-01-01')).toBeNull()
  })
})
