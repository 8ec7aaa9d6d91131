/** Where the `bài học` list of a course.md stands: the line of its head and of its last item; null when it is not in lines. */
function listOf(lines: readonly string[]): { head: number; last: number } | null {
  const head = lines.findIndex((line) => /^bài học:\s*$/u.test(line))
  if (head < 0) return null
  let last = head
  while (/^\s*-\s/.test(lines[last + 1] ?? '') && lines[last + 1]?.trim() !== '---') last += 1
  return { head, last }
}

const ITEM = /^(\s*-\s+)(["']?)([^"'\s#]+)\2\s*(?:#.*)?$/

/** The lessons a course.md names, in its order; empty when its list is not in lines. */
export function listedLessons(markdown: string): string[] {
  const lines = markdown.split('\n')
  const list = listOf(lines)
  if (!list) return []
  return lines.slice(list.head + 1, list.last + 1).flatMap((line) => ITEM.exec(line)?.[3] ?? [])
}

/** Adds a lesson to the `bài học` list of a course.md, leaving every other byte; null when the list is not in lines. */
export function withLesson(markdown: string, stem: string): string | null {
  return insertedAfter(markdown, stem, listedLessons(markdown).at(-1) ?? null)
}

/** Adds a lesson where `order` has it: after the nearest lesson before it that is there; null when `order` lacks it. */
export function withLessonAsIn(markdown: string, stem: string, order: readonly string[]): string | null {
  const place = order.indexOf(stem)
  if (place < 0) return null
  const there = listedLessons(markdown)
  return insertedAfter(markdown, stem, order.slice(0, place).findLast((one) => there.includes(one)) ?? null)
}

function insertedAfter(markdown: string, stem: string, after: string | null): string | null {
  const lines = markdown.split('\n')
  const list = listOf(lines)
  if (!list) return null
  const items = lines.slice(list.head + 1, list.last + 1)
  const indent = ITEM.exec(items[0] ?? '')?.[1] ?? '  - '
  const place = after === null ? 0 : items.findIndex((line) => ITEM.exec(line)?.[3] === after) + 1
  lines.splice(list.head + 1 + place, 0, `${indent}${stem}`)
  return lines.join('\n')
}

/** A lesson's text with its title set in the declarations; without declarations it stays as it is. */
export function withTitle(markdown: string, title: string): string {
  return markdown.replace(/^tiêu đề:.*$/mu, () => `tiêu đề: ${JSON.stringify(title)}`)
}

/** The title a lesson's text declares, '' where it declares none. */
export function titleIn(markdown: string): string {
  const written = /^tiêu đề:[ \t]*(.*)$/mu.exec(markdown)?.[1]?.trim() ?? ''
  const [, quoted] = /^"(.*)"$/.exec(written) ?? []
  return quoted === undefined ? written : quoted.replace(/\\(.)/g, '$1')
}

/** The text a new lesson begins with: its form, for the author to fill. */
export function lessonTemplate(title: string, day: string, body = PATTERN): string {
  return `---
tiêu đề: ${JSON.stringify(title)}
phút: 8
mục tiêu:
  - Việc thứ nhất người học làm được sau bài này
  - Việc thứ hai người học làm được sau bài này
ngày kiểm: ${day}
---
${body}`
}

const PATTERN = `Mở đầu bằng một chuyện có thật trong công việc hằng ngày.

## Mục thứ nhất

Viết câu ngắn, mỗi đoạn hai ba câu.
`

/** The text a lesson's test questions begin with: one question as a pattern, for the author to fill and repeat. */
export function poolTemplate(lesson: string, day: string): string {
  const id = lesson.replace(/^\d{2}-/, '')
  return `---
bài: ${lesson}
ngày kiểm: ${day}
---

::: câu hỏi ${id}-kt-1
Lời hỏi, nên là một việc cụ thể phải quyết định?

- [ ] Phương án sai thứ nhất.
  > Giải thích vì sao chưa đúng.
- [x] Phương án đúng, đánh dấu x trong ngoặc.
  > Giải thích vì sao đúng.
- [ ] Phương án sai thứ hai.
  > Giải thích vì sao chưa đúng.
- [ ] Phương án sai thứ ba.
  > Giải thích vì sao chưa đúng.

Căn cứ: [[L-36-2018 Điều 22]]
Mục: mo-dau
Mục tiêu: 1
:::
`
}
