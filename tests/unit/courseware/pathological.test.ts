import { describe, expect, it } from 'vitest'
import { checkContent } from '~/courseware/check'
import { composeCourse } from '~/courseware/compose.server'
import { registerOf } from '~/courseware/content-set'
import { MOST_BYTES } from '~/courseware/source/file-text'
import { filesWith, LAW, law, LESSON, lesson, POOL, pool, TODAY } from './small-content'

/** Each repeats up to the size bound; a parser that is not linear stands still on one of them. */
const PIECES: Record<string, string> = {
  brackets: '[',
  'image brackets': '![',
  citations: '[[',
  'closed citations': '[[a]]',
  values: '{{',
  emphasis: '*a **b ',
  'closing emphasis': 'a**b* ',
  backticks: '`a``b',
  quotes: '>',
  'nested lists': '- ',
  links: '[a](',
  'link titles': '[a](b "',
  autolinks: '<http:',
  html: '<!--',
  entities: '&#x',
  strikes: '~~a ',
  tables: '|a',
  headings: '## a\n\n',
  references: '[a]: b\n',
  containers: '::: ghi nhớ\n',
  closings: ':::\n',
  'code fences': '```\n',
  spaces: ' ',
  'spaces before a dot': 'a '.repeat(40) + '\n',
  newlines: '\n',
  choices: '- [ ] a\n',
  'right choices': '- [x] a\n  > b\n',
  fields: 'Mục: a\n',
  'one word': 'a',
  sentences: 'A b. ',
  'no sentence': 'quà 500.000 huyện ',
  underscores: '_a__b',
  backslashes: '\\',
  hyphens: '-',
  dots: '. ',
}

/** Generous for a shared machine: a quadratic step on 250,000 characters takes minutes. */
const MOST_MS = 25_000

function fill(text: string, piece: string, share = 1): string {
  const room = (MOST_BYTES - new TextEncoder().encode(text).byteLength - 200) * share
  return piece.repeat(Math.floor(room / new TextEncoder().encode(piece).byteLength))
}

function timed(files: ReturnType<typeof filesWith>): number {
  const began = performance.now()
  const { set } = checkContent(files, TODAY)
  for (const folder of set.courses) composeCourse(folder, registerOf(set), TODAY)
  return performance.now() - began
}

describe('256 KB of anything is read in seconds', () => {
  it.each(Object.entries(PIECES))('%s', (_name, piece) => {
    const half = fill(lesson, piece, 0.5)
    const inQuestion = lesson.replace('Việc nào là đúng?', () => `Hỏi?\n\n${half}`)
    expect(timed(filesWith({ [LESSON]: `${inQuestion}\n${half}\n` }))).toBeLessThan(MOST_MS)
  })

  it.each(['a: &a [', '- ', '{', '[', 'a: ', '? ', '&a ', '*a ', '"', '# '])(
    'front matter of %s',
    (piece) => {
      expect(timed(filesWith({ [LESSON]: `---\n${fill('', piece)}\n---\nChữ.\n` }))).toBeLessThan(MOST_MS)
      const longest = piece.repeat(Math.floor((16 * 1024) / piece.length))
      expect(timed(filesWith({ [LAW]: `---\n${longest}\n---\nChữ.\n` }))).toBeLessThan(MOST_MS)
    },
  )

  it('pools and laws too', () => {
    const questions = pool.slice(pool.indexOf(':::'))
    expect(timed(filesWith({ [POOL]: pool + fill(pool, questions) }))).toBeLessThan(MOST_MS)
    expect(timed(filesWith({ [LAW]: law + fill(law, '## Điều 27. A\n\nB.\n\n') }))).toBeLessThan(MOST_MS)
  })
})
