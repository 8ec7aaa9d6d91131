import { describe, expect, it } from 'vitest'
import { sharedWrong, type WrongAnswer } from '~/learning/shared-wrong'

const wrong = (person: string, questionHash: string, ...answer: string[]): WrongAnswer => ({
  ...{ person, questionHash, answer },
})

describe('wrong answers beside one another', () => {
  it('are compared two by two within one wording', () => {
    const answers = [wrong('an', 'q1', 'b'), wrong('bình', 'q1', 'b'), wrong('chi', 'q1', 'c')]
    expect(sharedWrong(answers)).toEqual({ questions: 1, pairs: 3, same: 1, people: 2 })
  })

  it('are the same whatever the order of the choices, and not when one choice is missing', () => {
    const both = wrong('an', 'q1', 'b', 'c')
    expect(sharedWrong([both, wrong('bình', 'q1', 'c', 'b')]).same).toBe(1)
    expect(sharedWrong([both, wrong('bình', 'q1', 'b')]).same).toBe(0)
  })

  it('say nothing where one person alone was wrong', () => {
    expect(sharedWrong([wrong('an', 'q1', 'b'), wrong('bình', 'q2', 'b')])).toEqual({
      ...{ questions: 0, pairs: 0, same: 0, people: 0 },
    })
  })

  it('count a person once over several questions', () => {
    const answers = ['q1', 'q2'].flatMap((question) => [
      wrong('an', question, 'b'),
      wrong('bình', question, 'b'),
    ])
    expect(sharedWrong(answers)).toEqual({ questions: 2, pairs: 2, same: 2, people: 2 })
  })
})
