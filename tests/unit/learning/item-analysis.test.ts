import { describe, expect, it } from 'vitest'
import { type ItemTally, itemFigures } from '~/learning/item-analysis'
import { TO_LOOK_AT, verdictOf } from '~/learning/item-verdict'

/**
 * The data of Bock and Lieberman (1970), Psychometrika 35:2, 179–197: 1,000 people on five questions of section 6 of
 * the LSAT, by answer pattern (00000, 00001 … 11111). The shares right and the correlations with the rest of the test
 * are those that the R package ltm publishes for them: descript(LSAT), «Point Biserial correlation with Total Score,
 * Excluded» (Rizopoulos, Journal of Statistical Software 17:5, 2006).
 */
const PATTERNS = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61,
  28, 298,
]
const PUBLISHED = [
  [0.924, 0.1128],
  [0.709, 0.1532],
  [0.553, 0.1728],
  [0.763, 0.1444],
  [0.87, 0.1216],
] as const

function lsat(question: number): ItemTally[] {
  return PATTERNS.map((count, pattern) => {
    const points = [16, 8, 4, 2, 1].map((bit) => (pattern & bit ? 1 : 0))
    const own = points[question] ?? 0
    const total = points.reduce<number>((sum, point) => sum + point, 0)
    return { answer: [own === 1 ? 'a' : 'b'], rest: (total - own) / 4, count }
  })
}

describe('the figures of a question', () => {
  it.each(PUBLISHED)(
    'agree with the published ones: %s right, %s with the rest',
    (facility, discrimination) => {
      const question = PUBLISHED.findIndex(([share]) => share === facility)
      const figures = itemFigures(lsat(question), ['a'])
      expect(figures.attempts).toBe(1000)
      expect(figures.facility).toBeCloseTo(facility, 10)
      expect(figures.discrimination).toBeCloseTo(discrimination, 4)
    },
  )

  it('have no correlation where all did alike', () => {
    expect(itemFigures([{ answer: ['a'], rest: 0.5, count: 40 }], ['a']).discrimination).toBeNull()
    expect(itemFigures([], ['a'])).toMatchObject({ attempts: 0, facility: 0, discrimination: null })
  })

  it('count an empty answer as wrong and as no choice', () => {
    const figures = itemFigures(
      [
        { answer: [], rest: 0.5, count: 3 },
        { answer: ['a'], rest: 0.5, count: 1 },
      ],
      ['a'],
    )
    expect(figures).toMatchObject({ facility: 0.25, unanswered: 3 })
    expect(figures.chosen.get('a')?.all).toBe(1)
  })

  it('take the best 27 % by the other questions, with all who did as well as the last of them', () => {
    const tallies = [
      { answer: ['a'], rest: 1, count: 26 },
      { answer: ['b'], rest: 0.9, count: 5 },
      { answer: ['a'], rest: 0.1, count: 69 },
    ]
    const { chosen } = itemFigures(tallies, ['a'])
    expect([chosen.get('a')?.top, chosen.get('b')?.top]).toEqual([26, 5])
  })
})

/** A question of three choices, the key is a: who chose what, in the upper and the lower half of the others' work. */
function verdict(upper: Record<string, number>, lower: Record<string, number>, right = ['a']) {
  const part = (counts: Record<string, number>, rest: number) =>
    Object.entries(counts).map(([answer, count]) => ({
      answer: answer.split('+').filter(Boolean),
      rest,
      count,
    }))
  const figures = itemFigures([...part(upper, 0.9), ...part(lower, 0.4)], right)
  return verdictOf(figures, { choices: ['a', 'b', 'c'], right })
}

describe('the verdict', () => {
  it('says nothing under 30 sittings, however bad the question looks', () => {
    expect(verdict({ b: 15 }, { a: 14 })).toEqual({ kind: 'tooFew' })
    expect(verdict({ b: 15 }, { a: 15 }).kind).toBe('wrongKey')
  })

  it('suspects the key when the best take another choice, and says which', () => {
    expect(verdict({ a: 20, c: 30 }, { a: 40, b: 10 })).toEqual({
      kind: 'wrongKey',
      preferred: { choice: 'c', key: 'a' },
    })
  })

  it('suspects the key when those who do well get it wrong, though the best still take it most', () => {
    expect(verdict({ a: 30, b: 10, c: 10 }, { a: 45, b: 4, c: 1 })).toEqual({
      kind: 'wrongKey',
      preferred: null,
    })
  })

  it('too hard is under 30 %, not at 30 %', () => {
    expect(verdict({ a: 25, b: 15, c: 10 }, { a: 4, b: 23, c: 23 }).kind).toBe('tooHard')
    expect(verdict({ a: 25, b: 15, c: 10 }, { a: 5, b: 23, c: 22 }).kind).toBe('sound')
  })

  it('too easy is over 95 %, not at 95 %; nobody then suspects the key', () => {
    expect(verdict({ a: 48, b: 2 }, { a: 48, c: 2 }).kind).toBe('tooEasy')
    expect(verdict({ a: 46, b: 4 }, { a: 50 }).kind).toBe('tooEasy')
    expect(verdict({ a: 50 }, { a: 45, b: 2, c: 3 }).kind).toBe('sound')
  })

  it('tells nobody apart from 0 up to 0.15', () => {
    expect(verdict({ a: 40, b: 6, c: 4 }, { a: 40, b: 5, c: 5 }).kind).toBe('notTelling')
    expect(verdict({ a: 42, b: 4, c: 4 }, { a: 38, b: 6, c: 6 }).kind).toBe('notTelling')
    expect(verdict({ a: 44, b: 3, c: 3 }, { a: 34, b: 8, c: 8 }).kind).toBe('sound')
  })

  it('names the wrong choices nobody took', () => {
    expect(verdict({ a: 40, b: 10 }, { a: 20, b: 30 })).toEqual({ kind: 'unusedChoice', unused: ['c'] })
  })

  it('with several right, asks of each of them', () => {
    const found = verdict({ 'a+b': 10, 'a+c': 40 }, { 'a+b': 40, 'a+c': 10 }, ['a', 'b'])
    expect(found).toEqual({ kind: 'wrongKey', preferred: { choice: 'c', key: 'b' } })
  })

  it('shows first what may be unjust and what asks nothing', () => {
    expect(TO_LOOK_AT).toEqual(['wrongKey', 'tooHard', 'notTelling', 'tooEasy'])
  })
})
