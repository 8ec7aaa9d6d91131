/** A place a piece may be put: the end of a section, by the line after which it stands (1-based). */
export type InsertPlace = { line: number; title: string }

/** The ends of a text's sections, the last one first; the title of the opening is ''. */
export function insertPlaces(markdown: string): InsertPlace[] {
  const lines = markdown.split('\n')
  const places: InsertPlace[] = []
  let title = ''
  let fence: string | null = null
  const from = bodyStart(lines)
  lines.slice(from).forEach((line, index) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark) fence = fence === null ? mark : line.trim().startsWith(fence) ? null : fence
    const heading = fence === null ? /^## +(.+?)\s*(?:\{#[^}]*\})?\s*$/.exec(line) : null
    if (!heading) return
    places.unshift({ line: lastWritten(lines, from + index), title })
    title = heading[1] ?? ''
  })
  places.unshift({ line: lastWritten(lines, lines.length), title })
  return places
}

/** Puts a piece on lines of its own after a line; gives the new text and the line where the piece begins. */
export function insertAfter(
  markdown: string,
  line: number,
  piece: string,
): { markdown: string; line: number } {
  const lines = markdown.replace(/\n$/, '').split('\n')
  const at = Math.min(Math.max(line, bodyStart(lines)), lines.length)
  const before = lines.slice(0, at)
  const after = lines.slice(at)
  while (after[0]?.trim() === '') after.shift()
  while (before.length > 0 && before.at(-1)?.trim() === '') before.pop()
  const text = [...before, '', piece.trim(), '', ...after].join('\n').replace(/\n*$/, '\n')
  return { markdown: text, line: before.length + 2 }
}

/** How many lines the front matter takes. */
function bodyStart(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  return end < 0 ? lines.length : end + 1
}

function lastWritten(lines: readonly string[], before: number): number {
  let line = before
  while (line > 0 && lines[line - 1]?.trim() === '') line -= 1
  return line
}
