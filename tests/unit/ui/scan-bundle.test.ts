import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scanBundle } from '../../../app/jobs/scan-bundle.mjs'

function aBuild(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
  mkdirSync(join(folder, 'assets'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'assets', name), text)
  return folder
}

const findings = (text: string, content?: string) => scanBundle(aBuild({ 'a.js': text }), { content }).length

it('finds what only the server may know', () => {
  expect(findings('import{x}from"./attempts.server"')).toBe(1)
  expect(findings('new PrismaClient()')).toBe(1)
  expect(findings('ok()\nconst answerKey={}')).toBe(1)
  expect(findings('//# sourceMappingURL=a.js.map')).toBe(1)
})

it('finds a sentence of the content', () => {
  const sentence = 'Người dân mang giỏ trái cây kèm phong bì đến cảm ơn công chức tiếp nhận hồ sơ.'
  const content = mkdtempSync(join(tmpdir(), 'content-'))
  writeFileSync(join(content, 'a.md'), `# Bài\n\n${sentence}\n`)
  expect(findings(`const t="${sentence}"`, content)).toBe(1)
})

it('lets a plain build pass', () => {
  expect(findings('const server="x.serverless";export{server}')).toBe(0)
})
