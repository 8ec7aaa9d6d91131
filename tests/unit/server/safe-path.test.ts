import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safePath } from '~/platform/responses.server'

describe('the way on after signing in', () => {
  it.each([
    ['/khoa-hoc/qua-tang?trang=2#bai-1', '/khoa-hoc/qua-tang?trang=2#bai-1'],
    ['/', '/'],
    ['', '/'],
    [null, '/'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['///evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['\\\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/\n/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/x/..//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
    ['khoa-hoc', '/'],
    ['/@evil.example', '/@evil.example'],
  ])('%j leads to %s', (target, path) => {
    expect(safePath(target)).toBe(path)
  })

  it('never leaves the site, whatever is typed', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '//',
      '@',
      ':',
      'http:',
      'evil.example',
      '\t',
      '\n',
      '%2f',
      '%5c',
      '?',
      '#',
      'a',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const here = 'https://liemchinh.tinh.gov.vn'
        const path = safePath(parts.join(''))
        expect(path.startsWith('/')).toBe(true)
        expect(new URL(path, here).origin).toBe(here)
      }),
      { numRuns: 2000 },
    )
  })
})
