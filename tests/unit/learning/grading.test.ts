import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeOf, isRight, neededCorrect } from '~/learning/grading'

describe('an answer', () => {
  it('is right when it names every right choice and no other, in any order', () => {
    expect(isRight({ answer: ['b'], right: ['b'] })).toBe(true)
    expect(isRight({ answer: ['c', 'a'], right: ['a', 'c'] })).toBe(true)
    expect(isRight({ answer: ['a'], right: ['a', 'c'] })).toBe(false)
    expect(isRight({ answer: ['a', 'b', 'c'], right: ['a', 'c'] })).toBe(false)
  })

  it('is not right when nothing was chosen, even without a key', () => {
    expect(isRight({ answer: null, right: ['a'] })).toBe(false)
    expect(isRight({ answer: [], right: [] })).toBe(false)
  })

  it('does not count a choice named twice as two', () => {
    expect(isRight({ answer: ['a', 'a'], right: ['a', 'c'] })).toBe(false)
    expect(isRight({ answer: ['a', 'a'], right: ['a'] })).toBe(true)
  })
})

describe('the pass mark', () => {
  it('is rounded up to whole questions', () => {
    expect(neededCorrect(10, 80)).toBe(8)
    expect(neededCorrect(7, 80)).toBe(6)
    expect(neededCorrect(10, 75)).toBe(8)
    expect(neededCorrect(10, 100)).toBe(10)
    expect(neededCorrect(10, 0)).toBe(0)
  })

  it('is met by just enough and missed by one less', () => {
    const paper = (rightCount: number) =>
      Array.from({ length: 10 }, (_, n) => ({ answer: [n < rightCount ? 'a' : 'b'], right: ['a'] }))
    expect(gradeOf(paper(8), 80)).toEqual({ correct: 8, total: 10, needed: 8, passed: true })
    expect(gradeOf(paper(7), 80)).toEqual({ correct: 7, total: 10, needed: 8, passed: false })
  })

  it('cannot be met without questions', () => {
    expect(gradeOf([], 0).passed).toBe(false)
  })

  it('is the least whole number whose share reaches the percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 100 }), (total, percent) => {
        const needed = neededCorrect(total, percent)
        expect(needed * 100).toBeGreaterThanOrEqual(total * percent)
        expect((needed - 1) * 100).toBeLessThan(total * percent)
      }),
    )
  })
})
