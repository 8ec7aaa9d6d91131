import { describe, expect, it } from 'vitest'
import { learningRecord, type LearntLine, type NotOwed } from '~/reporting/learning-record'

const TODAY = '2026-11-30'
const course = (on: string, periods: number, revoked = false): LearntLine => ({
  ...{ kind: 'completion', on, periods, revoked, title: 'Quà tặng', organiser: 'Thanh tra tỉnh' },
  ...{ code: '7K3M92QXABCD', unitName: 'Phòng Nội vụ' },
})
const paper = (on: string, periods: number): LearntLine => ({
  ...{ kind: 'outside', on, periods, title: 'Tập huấn', organiser: 'Trường Chính trị' },
  ...{ paperNumber: '12', evidence: 'Văn phòng' },
})
const exempt = (from: string, until: string | null): NotOwed => ({
  ...{ kind: 'exemption', title: 'Quà tặng', from, until, reason: 'Đi học' },
})

describe('the record across years', () => {
  it('adds courses and paper training by the year they ended in, the latest year first', () => {
    const { years, periods } = learningRecord(
      [paper('2025-12-31', 38), course('2026-01-01', 4), paper('2026-03-02', 8), course('2025-02-01', 2)],
      [],
      TODAY,
    )
    expect(years.map(({ year, periods: sum, missing }) => [year, sum, missing])).toEqual([
      ['2026', 12, 28],
      ['2025', 40, 0],
    ])
    expect(years[1]?.learnt.map(({ on }) => on)).toEqual(['2025-02-01', '2025-12-31'])
    expect(periods).toBe(52)
  })

  it('lists a revoked certificate, without its periods, also where its year has nothing else', () => {
    const { years, periods } = learningRecord([course('2024-05-01', 4, true)], [], TODAY)
    expect(years.map(({ year, periods: sum, learnt }) => [year, sum, learnt.length])).toEqual([
      ['2026', 0, 0],
      ['2024', 0, 1],
    ])
    expect(periods).toBe(0)
  })

  it('shows an exemption in every year it touches: its last day counts, the day after does not', () => {
    const yearsOf = (span: NotOwed) =>
      learningRecord([], [span], TODAY)
        .years.filter(({ notOwed }) => notOwed.length > 0)
        .map(({ year }) => year)
    expect(yearsOf(exempt('2024-12-31', '2025-01-01'))).toEqual(['2024'])
    expect(yearsOf(exempt('2024-12-31', '2025-01-02'))).toEqual(['2025', '2024'])
    expect(yearsOf(exempt('2025-06-01', null))).toEqual(['2026', '2025'])
    expect(yearsOf(exempt('2026-06-01', '2028-01-01'))).toEqual(['2026'])
  })
})
