/** With its pictures; the words alone are a hundredth of it. */
export const MOST_WORD_BYTES = 10 * 1024 * 1024

/** What a text from Word becomes: a lesson's title and body, and what to tell its author. */
export type LessonText = {
  /** '' where the text has no title of its own */
  title: string
  markdown: string
  /** pictures that did not come along */
  pictures: number
  tables: number
  oldEncoding: 'tcvn3' | 'vni' | null
}

/** A lesson's headings begin at level two: its title stands in the front matter. */
export function lessonText(markdown: string): { title: string; markdown: string } {
  const lines = markdown.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const tops = lines.filter((line) => /^# /.test(line)).length
  const isTitle = tops === 1 && /^# /.test(lines[first] ?? '')
  const title = isTitle ? plain((lines[first] ?? '').slice(2)) : ''
  const body = isTitle ? lines.filter((_line, index) => index !== first) : lines
  return { title, markdown: shifted(body).join('\n').trim() }
}

/** The highest heading becomes level two, and none is skipped on the way down. */
function shifted(lines: readonly string[]): string[] {
  const levels = lines.flatMap((line) => /^(#{1,6}) /.exec(line)?.[1]?.length ?? [])
  const order = [...new Set(levels)].sort((a, b) => a - b)
  return lines.map((line) => {
    const [, marks] = /^(#{1,6}) /.exec(line) ?? []
    if (marks === undefined) return line
    const level = Math.min(order.indexOf(marks.length) + 2, 4)
    return `${'#'.repeat(level)} ${line.slice(marks.length + 1).replace(/\*\*/g, '')}`
  })
}

const plain = (markdown: string) => markdown.replace(/\*\*|\\(?=[^\w\s])/g, '').trim()
