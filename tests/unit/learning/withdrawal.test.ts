import { describe, expect, it } from 'vitest'
import { raised, turnsIntoPass } from '~/learning/regrading'
import { drawable, withdrawalEffect } from '~/learning/withdrawal-effect'

const ref = (id: string) => ({ id, hash: `h-${id}` })
const pools = [
  { lessonSlug: 'mot', questions: ['m1', 'm2', 'm3', 'm4'].map(ref) },
  { lessonSlug: null, questions: ['k1'].map(ref) },
]
const blueprint = [{ lessonSlug: 'mot', count: 3 }]

describe('what withdrawing leaves', () => {
  it('counts the pool without the question and without those withdrawn already', () => {
    const effect = (questionId: string, withdrawn: string[] = []) =>
      withdrawalEffect({ pools, blueprint, withdrawn: new Set(withdrawn), questionId })
    expect(effect('m1')).toEqual({ left: 3, needed: 3 })
    expect(effect('m1', ['m2'])).toEqual({ left: 2, needed: 3 })
    expect(effect('m1', ['m1'])).toEqual({ left: 3, needed: 3 })
    expect(effect('k1')).toEqual({ left: 0, needed: 0 })
  })

  it('draws from what is not withdrawn', () => {
    expect(drawable(pools, new Set(['m2', 'k1']))).toEqual([
      { lessonSlug: 'mot', questions: ['m1', 'm3', 'm4'].map(ref) },
      { lessonSlug: null, questions: [] },
    ])
  })
})

describe('grading again', () => {
  it('only raises, by one point, and never above the paper', () => {
    expect(raised({ correct: 7, total: 10, needed: 8 })).toEqual({
      correct: 8,
      total: 10,
      needed: 8,
      passed: true,
    })
    expect(raised({ correct: 6, total: 10, needed: 8 }).passed).toBe(false)
    expect(raised({ correct: 10, total: 10, needed: 8 })).toMatchObject({ correct: 10, passed: true })
  })

  it('turns a fail into a pass only on the edge', () => {
    expect([6, 7, 8, 9].map((correct) => turnsIntoPass({ correct, total: 10, needed: 8 }))).toEqual([
      false,
      true,
      false,
      false,
    ])
  })
})
