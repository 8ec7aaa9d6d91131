import { describe, expect, it } from 'vitest'
import { hasRunOut, sectionsToReread } from '~/learning/attempt'
import { isAnswerTo, nextNumber, wrongNumbers } from '~/learning/practice'

const answered = (...marks: (boolean | null)[]) =>
  marks.map((correct) => ({ last: correct === null ? null : { chosen: ['a'], correct, tries: 1 } }))

describe('the way through practice', () => {
  it('goes from question to question and ends in the summary', () => {
    expect(nextNumber(answered(true, null, null), 1, false)).toBe(2)
    expect(nextNumber(answered(true, true, false), 3, false)).toBeNull()
  })

  it('returns once to what was wrong', () => {
    const questions = answered(true, false, true, false, null)
    expect(wrongNumbers(questions)).toEqual([2, 4])
    expect(nextNumber(questions, 2, true)).toBe(4)
    expect(nextNumber(questions, 4, true)).toBeNull()
  })
})

describe('what can be an answer', () => {
  const choices = ['a', 'b', 'c'].map((id) => ({ id, html: id }))

  it('is among the choices, each once, and one where one is asked for', () => {
    expect(isAnswerTo({ choices, pick: 'one' }, ['a'])).toBe(true)
    expect(isAnswerTo({ choices, pick: 'one' }, [])).toBe(true)
    expect(isAnswerTo({ choices, pick: 'one' }, ['a', 'b'])).toBe(false)
    expect(isAnswerTo({ choices, pick: 'several' }, ['a', 'b'])).toBe(true)
    expect(isAnswerTo({ choices, pick: 'several' }, ['a', 'a'])).toBe(false)
    expect(isAnswerTo({ choices, pick: 'several' }, ['z'])).toBe(false)
  })
})

describe('after a test', () => {
  it('names each section to read again once', () => {
    const feedback = (correct: boolean) => ({ correct, chosen: [], right: null, citations: [] })
    const question = (sectionId: string | null, correct: boolean) => ({
      lessonSlug: 'mot',
      sectionId,
      feedback: feedback(correct),
    })
    const questions = [question('a', false), question('a', false), question('b', true), question(null, false)]
    expect(sectionsToReread(questions)).toEqual([{ lessonSlug: 'mot', sectionId: 'a' }])
  })
})

describe('a timed sitting', () => {
  it('has run out at its deadline, not a millisecond before', () => {
    const deadlineAt = new Date('2026-11-22T03:30:00.000Z')
    const open = { deadlineAt, submittedAt: null }
    expect(hasRunOut(open, new Date('2026-11-22T03:29:59.999Z'))).toBe(false)
    expect(hasRunOut(open, deadlineAt)).toBe(true)
    expect(hasRunOut({ ...open, submittedAt: deadlineAt }, deadlineAt)).toBe(false)
    expect(hasRunOut({ deadlineAt: null, submittedAt: null }, deadlineAt)).toBe(false)
  })
})
