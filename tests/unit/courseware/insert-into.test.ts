import { describe, expect, it } from 'vitest'
import { insertAfter, insertPlaces } from '~/courseware/insert-into'

const TEXT = '---\ntiêu đề: A\n---\n\nMở đầu.\n\n## Một\n\nChữ một.\n\n## Hai {#hai}\n\nChữ hai.\n'

describe('where a piece may go', () => {
  it('is the end of each section, the last first', () => {
    expect(insertPlaces(TEXT)).toEqual([
      { line: 13, title: 'Hai' },
      { line: 9, title: 'Một' },
      { line: 5, title: '' },
    ])
  })

  it('takes no heading of a code block for one', () => {
    expect(insertPlaces('Mở.\n\n```\n## không\n```\n')).toEqual([{ line: 5, title: '' }])
  })
})

describe('a piece put in', () => {
  it('stands on lines of its own, and its line is told', () => {
    const { markdown, line } = insertAfter(TEXT, 9, '::: ghi nhớ\n- a\n:::\n')
    expect(markdown).toContain('Chữ một.\n\n::: ghi nhớ\n- a\n:::\n\n## Hai')
    expect(markdown.split('\n')[line - 1]).toBe('::: ghi nhớ')
  })

  it('at the end ends the text with one line end; never within the front matter', () => {
    expect(insertAfter(TEXT, 13, 'x').markdown).toBe(`${TEXT}\nx\n`)
    expect(insertAfter(TEXT, 0, 'x').markdown).toContain('---\n\nx\n\nMở đầu.')
    expect(insertAfter('', 0, 'x').markdown.trim()).toBe('x')
  })
})
