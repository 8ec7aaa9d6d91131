import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutAgainst, lineChanges } from '~/routes/trainer/line-changes'

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
  it('is cut out at whole words', () => {
    expect(cutAgainst('còn hai năm nữa', 'còn ba năm nữa')).toEqual(['còn ', 'hai ', 'năm nữa'])
    expect(cutAgainst('năm', 'năm nữa')).toEqual(['', 'năm', ''])
    expect(cutAgainst('mới hẳn', '')).toEqual(['', 'mới hẳn', ''])
  })
})
