import { describe, expect, it } from 'vitest'
import { actingFigures, answeredAt, type OverdueAnswer, selfCheck } from '~/reporting/self-check'

const one = (some: Partial<OverdueAnswer> = {}): OverdueAnswer => ({
  unitId: 'u',
  officialId: 'o1',
  dueOn: '2026-11-18',
  explainedAt: null,
  attemptAt: null,
  ...some,
})

describe('the self-check', () => {
  it('is empty when there is nothing to do', () => {
    expect(selfCheck({ overdue: [], flags: [], exemptions: { count: 0, first: null }, periods: [] })).toEqual(
      [],
    )
  })

  it('counts people, not enrolments, from the day after the oldest due day, and drops who was explained', () => {
    const overdue = [one(), one({ dueOn: '2026-11-10' }), one({ officialId: 'o2', explainedAt: new Date() })]
    const lines = selfCheck({ overdue, flags: [], exemptions: { count: 0, first: null }, periods: [] })
    expect(lines).toEqual([{ kind: 'overdue', count: 1, since: '2026-11-11' }])
  })

  it('drops a flag that has its sentence', () => {
    const flags = [
      { kind: 'unassigned' as const, figure: 2, sentence: 'Đã báo.' },
      { kind: 'riskWithoutCourse' as const, figure: 1, sentence: null },
    ]
    const lines = selfCheck({ overdue: [], flags, exemptions: { count: 0, first: null }, periods: [] })
    expect(lines.map((line) => line.kind === 'flag' && line.flag.kind)).toEqual(['riskWithoutCourse'])
  })

  it('tells the unit above how soon it acts', () => {
    const at = (day: string) => new Date(`${day}T02:00:00Z`)
    const overdue = [
      one({ explainedAt: at('2026-11-20') }),
      one({ officialId: 'o2', explainedAt: at('2026-11-25') }),
      one({ officialId: 'o3', attemptAt: at('2026-11-21') }),
      one({ officialId: 'o4' }),
    ]
    expect(actingFigures(overdue, '2026-11-28')).toEqual({ overdue: 4, waiting: 1, longest: 10, median: 3 })
    expect(answeredAt(one({ attemptAt: at('2026-11-18') }))).toBeNull()
  })
})
