/** One place where two texts differ: what was taken out and what stands there now. Lines count from 1 in the new text. */
export type LineChange = { line: number; before: string | null; removed: string[]; added: string[] }

/** Above this many pairs of lines the middle counts as rewritten whole, so that comparing stays within a blink. */
const MOST_PAIRS = 4_000_000

/** The differences of two texts line by line, in the order of the new one; `before` is the line that leads into each. */
export function lineChanges(oldText: string, newText: string): LineChange[] {
  const from = linesOf(oldText)
  const to = linesOf(newText)
  const start = sharedStart(from, to)
  const end = sharedEnd(from, to, start)
  const kept = longestKept(from.slice(start, from.length - end), to.slice(start, to.length - end))
  return changesBetween(
    from,
    to,
    [
      ...kept.map(([a, b]) => [a + start, b + start] as Pair),
      ...rangeOfPairs(from.length - end, to.length - end, end),
    ],
    start,
  )
}

type Pair = [oldLine: number, newLine: number]

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

function rangeOfPairs(oldLine: number, newLine: number, count: number): Pair[] {
  return Array.from({ length: count }, (_, index): Pair => [oldLine + index, newLine + index])
}

/** The longest common subsequence as pairs of positions. */
function longestKept(from: readonly string[], to: readonly string[]): Pair[] {
  if (from.length * to.length > MOST_PAIRS) return []
  const width = to.length + 1
  const longest = new Uint32Array((from.length + 1) * width)
  const at = (a: number, b: number) => longest[a * width + b] ?? 0
  for (let a = from.length - 1; a >= 0; a -= 1) {
    for (let b = to.length - 1; b >= 0; b -= 1) {
      longest[a * width + b] = from[a] === to[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1))
    }
  }
  const kept: Pair[] = []
  for (let a = 0, b = 0; a < from.length && b < to.length;) {
    if (from[a] === to[b]) kept.push([a++, b++])
    else if (at(a + 1, b) >= at(a, b + 1)) a += 1
    else b += 1
  }
  return kept
}

/** What stands between one kept pair and the next. */
function changesBetween(
  from: readonly string[],
  to: readonly string[],
  kept: readonly Pair[],
  start: number,
): LineChange[] {
  const changes: LineChange[] = []
  let [a, b]: Pair = [start, start]
  for (const [nextA, nextB] of [...kept, [from.length, to.length] as Pair]) {
    const removed = from.slice(a, nextA)
    const added = to.slice(b, nextB)
    if (removed.length + added.length > 0)
      changes.push({ line: b + 1, before: leadIn(to, b), removed, added })
    a = nextA + 1
    b = nextB + 1
  }
  return changes
}

/** The nearest line above that has words, to find the place again. */
function leadIn(lines: readonly string[], position: number): string | null {
  for (let above = position - 1; above >= 0; above -= 1) if (lines[above]?.trim()) return lines[above] ?? null
  return null
}

/** A line cut where it agrees with its other wording: what they share before, what is its own, what they share after. */
export type CutLine = [start: string, own: string, end: string]

/** Cuts a line against the one it replaced, or that replaced it, at whole words. */
export function cutAgainst(line: string, other: string): CutLine {
  const words = line.split(/(?<=\s)/)
  const others = other.split(/(?<=\s)/)
  const start = sharedStart(words, others)
  const end = sharedEnd(words, others, start)
  const own = words.length - end
  return [words.slice(0, start).join(''), words.slice(start, own).join(''), words.slice(own).join('')]
}
