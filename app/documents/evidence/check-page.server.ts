import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const FOLDER = 'app/documents/evidence/check'
/** In the order in which they lean on each other. */
const SCRIPTS = ['sha256.js', 'compare.js', 'page.js']

const text = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8')

let made: Buffer | undefined

/**
 * The page that checks a pack without us: one file that asks for nothing, the same to the byte for every pack. Its own
 * policy lets nothing run but what stands in it.
 */
export function checkPage(): Buffer {
  made ??= Buffer.from(composed())
  return made
}

function composed(): string {
  const script = `\n${SCRIPTS.map((name) => plain(text(name))).join('\n')}`
  const style = `\n${text('page.css')}`
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return text('page.html')
    .replace('POLICY', policy)
    .replace('<!--STYLE-->', () => `<style>${style}</style>`)
    .replace('<!--SCRIPT-->', () => `<script type="module">${script}</script>`)
}

/** One script of several modules: what they take from each other stands before them. */
const plain = (module: string) => module.replace(/^import .*\n/gm, '').replace(/^export /gm, '')

const digest = (inline: string) => `sha256-${createHash('sha256').update(inline).digest('base64')}`
