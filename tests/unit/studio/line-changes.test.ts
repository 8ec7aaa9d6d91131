import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineChanges, wordsAgainst } from '~/routes/trainer/line-changes'

describe('what changes between two texts', () => {
  it('is nothing between a text and itself', () => {
    expect(lineChanges('một\nhai\n', 'một\nhai\n')).toEqual([])
  })

  it('names the changed line, with the line above it', () => {
    expect(lineChanges('## Mục\n\ncâu cũ\ncuối\n', '## Mục\n\ncâu mới\ncuối\n')).toEqual([
      { line: 3, before: '## Mục', removed: ['câu cũ'], added: ['câu mới'] },
    ])
  })

  it('keeps apart two changes with something unchanged between them', () => {
    const changes = lineChanges('a\nb\nc\nd\ne\n', 'a\nc\nd\ne\ng\n')
    expect(changes).toEqual([
      { line: 2, before: 'a', removed: ['b'], added: [] },
      { line: 5, before: 'e', removed: [], added: ['g'] },
    ])
  })

  it('gives back the new text when applied to the old one', () => {
    const line: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', '')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.array(line, { maxLength: 14 }), (from, to) => {
        const text = (lines: readonly string[]) => lines.map((one) => `${one}\n`).join('')
        const changes = lineChanges(text(from), text(to))
        const out = [...from]
        let shift = 0
        for (const change of changes) {
          out.splice(change.line - 1, change.removed.length, ...change.added)
          shift += change.added.length - change.removed.length
        }
        expect(shift).toBe(to.length - from.length)
        expect(out).toEqual(to)
      }),
    )
  })

  it('comes to an end on two long texts that share nothing', () => {
    const long = (word: string) => Array.from({ length: 60_000 }, (_, n) => `${word}${n}`).join('\n')
    expect(lineChanges(long('a'), long('b'))).toHaveLength(1)
  })
})

describe('what is new within a line', () => {
  const own = (line: string, other: string) =>
    wordsAgainst(line, other).flatMap(({ text, own }) => (own ? [text.trim()] : []))

  it('is marked word by word, also in several places', () => {
    expect(own('còn ba năm nữa thì về hưu', 'còn hai năm nữa thì nghỉ hưu')).toEqual(['ba', 'về'])
    expect(own('năm', 'năm nữa')).toEqual([])
    expect(own('mới hẳn', '')).toEqual([])
    expect(own('một hai ba', 'bốn năm sáu')).toEqual(['một hai ba'])
  })

  it('loses no letter of the line', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (line, other) => {
        expect(
          wordsAgainst(line, other)
            .map(({ text }) => text)
            .join(''),
        ).toBe(line)
      }),
    )
  })

  it('comes to an end on two long lines that share nothing', () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(' ')
    expect(wordsAgainst(long('a'), long('b'))).toEqual([{ text: long('a'), own: true }])
  })
})
