import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkContent } from '~/courseware/check'
import { SNIPPETS } from '~/courseware/writing-snippets'

const HEAD = `---
tiêu đề: Bài mẫu
phút: 1
mục tiêu:
  - Biết từ chối
  - Biết báo cáo
ngày kiểm: 2026-11-22
---
Mở đầu ngắn.

`
const bytes = (text: string) => new TextEncoder().encode(text)
const laws = readdirSync('content/laws').map((name) => ({
  path: `laws/${name}`,
  bytes: readFileSync(`content/laws/${name}`),
}))

describe('the patterns a trainer may copy', () => {
  it.each(SNIPPETS)('$name: the checker finds nothing to correct', ({ text }) => {
    const body = text.startsWith('## ') ? `${text}\nNội dung.\n` : text
    const lesson = { path: 'courses/mau/01-mau.md', bytes: bytes(HEAD + body) }
    const { problems } = checkContent([...laws, lesson], '2026-11-23')
    const errors = problems.filter(({ path, severity }) => path === lesson.path && severity === 'error')
    expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([])
  })
})
