import { diffArrays } from 'diff'

/** One place where two texts differ: what was taken out and what stands there now. Lines count from 1 in the new text. */
export type LineChange = { line: number; before: string | null; removed: string[]; added: string[] }

/** Beyond this many lines put in or taken out the middle counts as rewritten whole: comparing stays within a blink. */
const MOST_EDITS = 1500
const MOST_WORD_EDITS = 300

/** The differences of two texts line by line, in the order of the new one; `before` is the line that leads into each. */
export function lineChanges(oldText: string, newText: string): LineChange[] {
  const from = linesOf(oldText)
  const to = linesOf(newText)
  const start = sharedStart(from, to)
  const end = sharedEnd(from, to, start)
  const removed = from.slice(start, from.length - end)
  const added = to.slice(start, to.length - end)
  const parts = diffArrays(removed, added, { maxEditLength: MOST_EDITS }) ?? [
    { value: removed, removed: true, added: false },
    { value: added, removed: false, added: true },
  ]
  return changesOf(parts, to, start)
}

type Part = { value: string[]; removed: boolean; added: boolean }

/** What stands between one kept run of lines and the next. */
function changesOf(parts: readonly Part[], to: readonly string[], start: number): LineChange[] {
  const changes: LineChange[] = []
  let position = start
  let open: LineChange | null = null
  for (const { value, removed, added } of parts) {
    if (value.length === 0) continue
    if (!removed && !added) {
      open = null
      position += value.length
      continue
    }
    if (!open) {
      open = { line: position + 1, before: leadIn(to, position), removed: [], added: [] }
      changes.push(open)
    }
    if (removed) open.removed.push(...value)
    else open.added.push(...value)
    if (added) position += value.length
  }
  return changes
}

function linesOf(text: string): string[] {
  const lines = text.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function sharedStart(from: readonly string[], to: readonly string[]): number {
  const most = Math.min(from.length, to.length)
  let same = 0
  while (same < most && from[same] === to[same]) same += 1
  return same
}

function sharedEnd(from: readonly string[], to: readonly string[], start: number): number {
  const most = Math.min(from.length, to.length) - start
  let same = 0
  while (same < most && from[from.length - 1 - same] === to[to.length - 1 - same]) same += 1
  return same
}

/** The nearest line above that has words, to find the place again. */
function leadIn(lines: readonly string[], position: number): string | null {
  for (let above = position - 1; above >= 0; above -= 1) if (lines[above]?.trim()) return lines[above] ?? null
  return null
}

/** A run of words of a line; `own`: the other wording does not have it there. */
export type WordRun = { text: string; own: boolean }

/** A line beside the one it replaced, or that replaced it, word by word. */
export function wordsAgainst(line: string, other: string): WordRun[] {
  if (other === '') return [{ text: line, own: false }]
  const words = (text: string) => text.split(/(?<=\s)(?=\S)/)
  // A word keeps the space behind it; at the end of a line it is the same word without one.
  const comparator = (one: string, two: string) => one.trimEnd() === two.trimEnd()
  const parts = diffArrays(words(other), words(line), { maxEditLength: MOST_WORD_EDITS, comparator })
  if (!parts) return [{ text: line, own: true }]
  return parts
    .filter(({ removed }) => !removed)
    .map(({ value, added }) => ({ text: value.join(''), own: added }))
}
