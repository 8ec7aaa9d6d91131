import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemList } from '~/courseware/problem'
import { freeQuestionId, questionIdsIn, questionMarkdown } from '~/courseware/question-markdown'
import { plainText } from '~/courseware/source/plain-text'
import { question } from '~/courseware/source/question'
import { segments } from '~/courseware/source/segments'

const read = (markdown: string) => {
  const problems = new ProblemList('x.md')
  const found = segments(markdown, 1, problems)
  const [first] = found
  if (found.length !== 1 || first?.kind !== 'container') throw new Error('not one container')
  return { source: question(first.container, 'practice', problems), problems: problems.all }
}
const choices = ['Nhận ngay.', 'Từ chối.', 'Đợi đã.', 'Nhờ người khác.'].map((text, index) => ({
  text,
  explanation: `Vì sao ${index}.`,
  right: index === 1,
}))
const written = {
  id: 'qt-1',
  kind: 'câu hỏi' as const,
  stem: 'Anh Tư làm gì?',
  choices,
  citations: ['ND-59-2019 Điều 25'],
  section: 'mo-dau',
  objective: 2,
}

describe('a question written from a form', () => {
  it('is read back as it was filled in', () => {
    const { source, problems } = read(questionMarkdown(written))
    expect(problems).toEqual([])
    expect(source).toMatchObject({ id: 'qt-1', section: { id: 'mo-dau' }, objective: { text: '2' } })
    expect(source.choices.map(({ text, right }) => [text.source, right])).toEqual(
      choices.map(({ text, right }) => [text, right]),
    )
    expect(source.citations[0]?.reference).toMatchObject({ instrument: 'ND-59-2019', article: 'Điều 25' })
  })

  it('lets nothing typed become structure', () => {
    const odd = fc.constantFrom(
      ':::',
      '::: câu hỏi x',
      '- [x] a',
      '> b',
      'Căn cứ: c',
      '# d',
      '1. e',
      '---',
      '```',
      'g',
    )
    const lines = fc.array(odd, { minLength: 1, maxLength: 4 }).map((some) => some.join('\n'))
    fc.assert(
      fc.property(lines, odd, odd, (stem, text, explanation) => {
        const { source } = read(
          questionMarkdown({
            ...written,
            stem,
            choices: choices.map((one) => ({ ...one, text, explanation })),
          }),
        )
        expect(source.choices).toHaveLength(4)
        expect(source.choices.map(({ right }) => right)).toEqual([false, true, false, false])
        expect(source.choices.every((choice) => choice.explanation !== null)).toBe(true)
        expect(source.citations).toHaveLength(1)
        expect(plainText(source.stem).length).toBeGreaterThan(0)
      }),
    )
  })

  it('gets the first free id of its lesson', () => {
    const taken = questionIdsIn([
      questionMarkdown({ ...written, id: 'qtvhl-kt-1' }),
      '::: tình huống qtvhl-1\n:::',
    ])
    expect([...taken]).toEqual(['qtvhl-kt-1', 'qtvhl-1'])
    expect(freeQuestionId('qua-tang-va-hoi-lo', 'kt', taken)).toBe('qtvhl-kt-2')
    expect(freeQuestionId('qua-tang-va-hoi-lo', '', taken)).toBe('qtvhl-2')
  })
})
