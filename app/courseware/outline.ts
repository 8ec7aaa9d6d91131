/** Adds a lesson to the `bài học` list of a course.md, leaving every other byte; null when the list is not in lines. */
export function withLesson(markdown: string, stem: string): string | null {
  const lines = markdown.split('\n')
  const head = lines.findIndex((line) => /^bài học:\s*$/u.test(line))
  if (head < 0) return null
  let last = head
  while (/^\s*-\s/.test(lines[last + 1] ?? '') && lines[last + 1]?.trim() !== '---') last += 1
  const indent = last === head ? '  - ' : (/^\s*-\s+/.exec(lines[last] ?? '')?.[0] ?? '  - ')
  lines.splice(last + 1, 0, `${indent}${stem}`)
  return lines.join('\n')
}

/** The text a new lesson begins with: its form, for the author to fill. */
export function lessonTemplate(title: string, day: string): string {
  return `---
tiêu đề: ${JSON.stringify(title)}
phút: 8
mục tiêu:
  - Việc thứ nhất người học làm được sau bài này
  - Việc thứ hai người học làm được sau bài này
ngày kiểm: ${day}
---
Mở đầu bằng một chuyện có thật trong công việc hằng ngày.

## Mục thứ nhất

Viết câu ngắn, mỗi đoạn hai ba câu.
`
}

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
