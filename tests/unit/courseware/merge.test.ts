import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choose } from '~/courseware/merge'

describe('three-way comparison of a file', () => {
  it.each([
    ['new file', { file: 'a', base: null, published: null }, 'file'],
    ['nothing changed', { file: 'a', base: 'a', published: 'a' }, 'published'],
    ['file edited', { file: 'b', base: 'a', published: 'a' }, 'file'],
    ['published from the browser', { file: 'a', base: 'a', published: 'b' }, 'published'],
    ['both changed', { file: 'c', base: 'a', published: 'b' }, 'conflict'],
    ['both changed to the same', { file: 'b', base: 'a', published: 'b' }, 'published'],
    ['never imported, another text under the name', { file: 'a', base: null, published: 'b' }, 'conflict'],
    ['file removed', { file: null, base: 'a', published: 'a' }, 'gone'],
    ['file removed, published since', { file: null, base: 'a', published: 'b' }, 'conflict'],
    ['born in the browser', { file: null, base: null, published: 'b' }, 'published'],
  ] as const)('%s', (_name, versions, expected) => {
    expect(choose(versions)).toBe(expected)
  })

  it('never takes the file over a text published since the base', () => {
    const hash = fc.option(fc.constantFrom('a', 'b', 'c'))
    fc.assert(
      fc.property(hash, hash, hash, (file, base, published) => {
        if (published !== null && published !== base && published !== file) {
          expect(['published', 'conflict']).toContain(choose({ file, base, published }))
        }
      }),
    )
  })
})
