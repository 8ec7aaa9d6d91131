/** What the page of a course's outline may change in course.md; what is left out stays as it is. */
export type OutlineChange = {
  lessons?: readonly string[]
  passPercent?: number
  attempts?: number
  waitHoursBeforeLast?: number
  /** null: no timer */
  timerMinutes?: number | null
  /** how many questions of which pool, by file name without .md */
  blueprint?: readonly { name: string; count: number }[]
}

/** Writes a change into the front matter of course.md, leaving every other byte; null where it is not in plain lines. */
export function withOutlineChange(markdown: string, change: OutlineChange): string | null {
  const lines = markdown.split('\n')
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (lines[0]?.trimEnd() !== '---' || end < 0) return null
  const head = new Head(lines.slice(1, end))
  const { lessons, passPercent, attempts, waitHoursBeforeLast, timerMinutes, blueprint } = change
  if (lessons)
    head.block(
      'bài học',
      lessons.map((name) => `  - ${name}`),
    )
  if (passPercent !== undefined) head.line('đạt từ', String(passPercent))
  if (attempts !== undefined) head.line('số lượt', String(attempts))
  if (waitHoursBeforeLast !== undefined) head.line('chờ trước lượt cuối', String(waitHoursBeforeLast))
  if (timerMinutes !== undefined)
    head.line('giới hạn phút', timerMinutes === null ? null : String(timerMinutes))
  if (blueprint)
    head.block(
      'đề kiểm tra',
      blueprint.map(({ name, count }) => `  ${name}: ${count}`),
    )
  return head.sound ? [lines[0], ...head.lines, ...lines.slice(end)].join('\n') : null
}

/** The lines between the two fences. */
class Head {
  sound = true

  constructor(public lines: string[]) {}

  line(key: string, value: string | null): void {
    const at = this.#find(key)
    if (value === null) {
      if (at >= 0) this.lines.splice(at, 1)
      return
    }
    if (at < 0) this.lines.push(`${key}: ${value}`)
    else if (/^\S[^:]*:\s*\S/.test(this.lines[at] ?? '')) this.lines[at] = `${key}: ${value}`
    else this.sound = false
  }

  block(key: string, items: readonly string[]): void {
    const at = this.#find(key)
    if (at < 0) this.lines.push(`${key}:`, ...items)
    else if (!/^[^:]+:\s*(?:#.*)?$/.test(this.lines[at] ?? '')) this.sound = false
    else {
      let last = at
      while (/^\s+\S|^-\s/.test(this.lines[last + 1] ?? '')) last += 1
      this.lines.splice(at + 1, last - at, ...items)
    }
  }

  #find(key: string): number {
    return this.lines.findIndex((line) => line.startsWith(`${key}:`))
  }
}

/** A list with one of its items a place earlier or later; where it cannot go further it stays. */
export function moved(items: readonly string[], item: string, by: -1 | 1): string[] {
  const from = items.indexOf(item)
  const to = from + by
  if (from < 0 || to < 0 || to >= items.length) return [...items]
  const rest = items.filter((one) => one !== item)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}
