import { describe, expect, it } from 'vitest'
import { answersAll, type AttemptView, type SavedAnswer } from '~/learning/attempt'

const POSITIONS = [1, 2, 3]
const answeredBefore = POSITIONS.map((position) => ({ position, answer: ['a'] })) as AttemptView['answers']
const saved = (position: number, more: Partial<SavedAnswer> = {}): SavedAnswer => {
  return { position, kind: 'saved', revision: 1, answer: ['b'], overtook: false, ...more }
}
const handsIn = (...answers: SavedAnswer[]) => answersAll({ answers: answeredBefore }, answers)

describe('a press hands in without a second look', () => {
  it('only when it answers every question itself, whatever was saved before', () => {
    expect(handsIn(saved(1), saved(2), saved(3))).toBe(true)
    expect(handsIn()).toBe(false)
    expect(handsIn(saved(1), saved(3))).toBe(false)
    expect(handsIn(saved(1), saved(2, { answer: [] }), saved(3))).toBe(false)
  })

  it('not where it met another device’s answer, kept or overtaken', () => {
    expect(handsIn(saved(1), saved(2, { kind: 'stale' }), saved(3))).toBe(false)
    expect(handsIn(saved(1), saved(2, { overtook: true }), saved(3))).toBe(false)
  })
})
