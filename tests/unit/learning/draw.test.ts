import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawPaper, orderChoices, seededRandom } from '~/learning/draw'

const pool = (lessonSlug: string, size: number) => ({
  lessonSlug,
  questions: Array.from({ length: size }, (_, n) => ({
    id: `${lessonSlug}-${n}`,
    hash: `h-${lessonSlug}-${n}`,
  })),
})
const blueprint = [
  { lessonSlug: 'qua-tang', count: 3 },
  { lessonSlug: 'xung-dot', count: 2 },
]
const pools = [pool('qua-tang', 10), pool('xung-dot', 6)]

describe('a paper', () => {
  it('takes from each pool what the blueprint says, each question once', () => {
    const paper = drawPaper({ blueprint, pools, drawnBefore: [] }, seededRandom('1'))
    expect(paper.filter(({ id }) => id.startsWith('qua-tang'))).toHaveLength(3)
    expect(paper.filter(({ id }) => id.startsWith('xung-dot'))).toHaveLength(2)
    expect(new Set(paper.map(({ id }) => id)).size).toBe(5)
  })

  it('is the same for the same seed and another for another', () => {
    const draw = (seed: string) =>
      drawPaper({ blueprint, pools, drawnBefore: [] }, seededRandom(seed)).map(({ id }) => id)
    expect(draw('một')).toEqual(draw('một'))
    expect(draw('một')).not.toEqual(draw('hai'))
  })

  it('repeats no question while unseen ones are left', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const random = seededRandom(seed)
        const first = drawPaper({ blueprint, pools, drawnBefore: [] }, random).map(({ id }) => id)
        const second = drawPaper({ blueprint, pools, drawnBefore: first }, random).map(({ id }) => id)
        const third = drawPaper({ blueprint, pools, drawnBefore: [...first, ...second] }, random)
        expect(new Set([...first, ...second, ...third.map(({ id }) => id)]).size).toBe(15)
      }),
    )
  })

  it('takes those seen longest ago once all were seen', () => {
    const small = [pool('qua-tang', 4)]
    const drawnBefore = ['qua-tang-2', 'qua-tang-0', 'qua-tang-1', 'qua-tang-3', 'qua-tang-2']
    const paper = drawPaper(
      { blueprint: [{ lessonSlug: 'qua-tang', count: 2 }], pools: small, drawnBefore },
      seededRandom('x'),
    )
    expect(paper.map(({ id }) => id).sort()).toEqual(['qua-tang-0', 'qua-tang-1'])
  })

  it('is shorter, not broken, when a pool is too small or missing', () => {
    const wants = [
      { lessonSlug: 'qua-tang', count: 12 },
      { lessonSlug: 'khong-co', count: 2 },
    ]
    expect(drawPaper({ blueprint: wants, pools, drawnBefore: [] }, seededRandom('x'))).toHaveLength(10)
  })
})

describe('choices', () => {
  it('keep their order when it matters, and otherwise lose none', () => {
    const ids = ['a', 'b', 'c', 'd']
    expect(orderChoices(ids, true, seededRandom('x'))).toEqual(ids)
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(orderChoices(ids, false, seededRandom(seed)).sort()).toEqual(ids)
      }),
    )
  })

  it('stand in each place about equally often', () => {
    const random = seededRandom('fair')
    const first = Array.from({ length: 4000 }, () => orderChoices(['a', 'b', 'c', 'd'], false, random)[0])
    for (const id of ['a', 'b', 'c', 'd']) {
      const share = first.filter((shown) => shown === id).length
      expect(share).toBeGreaterThan(880)
      expect(share).toBeLessThan(1120)
    }
  })
})
