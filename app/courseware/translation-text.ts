import { ProblemList } from './problem'
import type { CourseFileKind } from './content-set'
import { lesson, readingSections } from './source/lesson'
import { fingerprint } from './source/translation'

/** What the note of an edition says when a translation was all that was published. */
export const TRANSLATION_NOTE = 'Cập nhật bản dịch tiếng Anh'

/** The declarations a translated file has besides the one that names its source. */
const TRANSLATED: Record<CourseFileKind['kind'], readonly string[]> = {
  course: ['tiêu đề', 'tóm tắt', 'đơn vị phụ trách'],
  lesson: ['tiêu đề', 'mục tiêu'],
  pool: [],
}

/** The text a translation begins with: its source as it stands, named, every section with its id, to be put into English. */
export function translationBegun(kind: CourseFileKind['kind'], source: string): string {
  const lines = source.split('\n')
  const end = lines.indexOf('---', 1)
  const head = declarations(lines.slice(1, end)).filter(({ key }) => TRANSLATED[kind].includes(key))
  const named = kind === 'lesson' ? withSectionIds(source, lines) : lines
  return [
    '---',
    `bản gốc: ${fingerprint(source)}`,
    ...head.flatMap((one) => one.lines),
    ...named.slice(end),
  ].join('\n')
}

/** The same translation, now said to be of this source: its author puts right what changed. */
export function translationRenewed(translation: string, source: string): string {
  return translation.replace(/^bản gốc:.*$/mu, `bản gốc: ${fingerprint(source)}`)
}

/** The source a translation says it is of, '' where it says none. */
export function namedSource(translation: string): string {
  return /^bản gốc:\s*["']?([0-9a-f]{16})/mu.exec(translation)?.[1] ?? ''
}

/** The declarations of a front matter, each with the lines it takes. */
function declarations(lines: readonly string[]): { key: string; lines: string[] }[] {
  const found: { key: string; lines: string[] }[] = []
  for (const line of lines) {
    const key = /^([^\s#-][^:]*):/u.exec(line)?.[1]
    if (key !== undefined) found.push({ key: key.trim(), lines: [line] })
    else found.at(-1)?.lines.push(line)
  }
  return found
}

/** Sections are found again by their ids: a title in another language must carry the one it stands for. */
function withSectionIds(source: string, lines: readonly string[]): string[] {
  const named = [...lines]
  for (const { id, title, line } of readingSections(lesson('', source, new ProblemList('')))) {
    const heading = named[line - 1] ?? ''
    if (title !== '' && heading.startsWith('## ') && !/\{#[^{}\s]+\}\s*$/.test(heading))
      named[line - 1] = `${heading.trimEnd()} {#${id}}`
  }
  return named
}
