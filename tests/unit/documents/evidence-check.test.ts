import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { compare, MANIFEST, readManifest } from '~/documents/evidence/check/compare.js'
import { sha256 } from '~/documents/evidence/check/sha256.js'
import { checkPage } from '~/documents/evidence/check-page.server'

const theirs = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function ours(...pieces: Uint8Array[]): string {
  const hash = sha256()
  for (const piece of pieces) hash.update(piece)
  return hash.hex()
}

describe('our own SHA-256', () => {
  it('agrees with the system’s at every length around a block’s edge', () => {
    for (let length = 0; length <= 130; length++) {
      const bytes = new Uint8Array(length).fill(0xe1)
      expect(ours(bytes), String(length)).toBe(theirs(bytes))
    }
  })

  it('does not mind in which pieces the bytes come', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (pieces) => {
        expect(ours(...pieces)).toBe(theirs(Buffer.concat(pieces)))
      }),
    )
  })
})

describe('what was found against what is listed', () => {
  const file = (name: string, sha = 'a') => ({ name, bytes: 1, sha256: sha })
  const listed = [file('bao-cao.pdf'), file('so-lieu.json')]
  const verdicts = (...found: ReturnType<typeof file>[]) =>
    compare(listed, found).map(({ name, verdict }) => [name, verdict])

  it('names what is changed, missing and added, and does not ask the manifest to list itself', () => {
    expect(verdicts(...listed, file(MANIFEST))).toEqual([
      ['bao-cao.pdf', 'same'],
      ['so-lieu.json', 'same'],
    ])
    expect(verdicts(file('bao-cao.pdf', 'b'), file('la.txt'), file(MANIFEST))).toEqual([
      ['bao-cao.pdf', 'changed'],
      ['so-lieu.json', 'missing'],
      ['la.txt', 'added'],
    ])
  })

  it('takes no manifest that lists nothing, or is none', () => {
    const text = (files: unknown) => JSON.stringify({ format: 'lccv-manifest/1', files })
    expect(readManifest(text(listed))?.files).toEqual(listed)
    for (const bad of ['', '[]', 'null', text([]), text(null), text([null]), text([{ name: 'x' }])])
      expect(readManifest(bad), bad).toBeNull()
  })
})

describe('the page that checks', () => {
  const html = checkPage().toString('utf8')

  it('asks nothing of any network and lets only its own script run', () => {
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/(src|href)=|url\(|https?:\/\//)
    for (const [, tag, inline = ''] of html.matchAll(
      /<(script type="module"|style)>([\s\S]*?)<\/(?:script|style)>/g,
    ))
      expect(html, tag).toContain(createHash('sha256').update(inline).digest('base64'))
  })

  it('holds each part of its script once, taken from no other file', () => {
    expect(html.match(/function sha256\(/g)).toHaveLength(1)
    expect(html).not.toMatch(/^\s*(import|export) /m)
  })
})
