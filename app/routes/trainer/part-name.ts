import type { Translator } from '~/i18n/translator'

/** A file of a course as the studio names it. `title` is the lesson's; a pool has its lesson's. */
export type Part = {
  fileName: string
  kind: 'course' | 'lesson' | 'pool'
  title: string
  /** where it stands in the course; told by its file name unless given */
  number?: number | null
}

const TRANSLATION = /\.en\.md$/

/** «Bài 2. Được biếu quà…», «Kho câu hỏi kiểm tra bài 2», «Giới thiệu, thứ tự bài và cách kiểm tra». */
export function partName(t: Translator, part: Part): string {
  const name = sourceName(t, part)
  return isTranslation(part.fileName) ? t('studio.part.english', { part: name }) : name
}

export function isTranslation(fileName: string): boolean {
  return TRANSLATION.test(fileName)
}

/** What the text of a file is written in. */
export function languageOf(fileName: string): 'vi' | 'en' {
  return isTranslation(fileName) ? 'en' : 'vi'
}

function sourceName(t: Translator, part: Part): string {
  const { fileName, kind, title } = part
  if (kind === 'course') return t('studio.part.course')
  const number = part.number ?? Number.parseInt(fileName, 10)
  if (kind === 'lesson')
    return t('studio.part.lesson', { number, title: title || t('studio.preview.untitled') })
  return Number.isNaN(number) ? t('studio.part.coursePool') : t('studio.part.pool', { number })
}

export function kindOfFile(fileName: string): Part['kind'] {
  const plain = fileName.replace(TRANSLATION, '.md')
  if (plain === 'course.md') return 'course'
  return plain.endsWith('.pool.md') ? 'pool' : 'lesson'
}

/** A part with the place that learners see it at. */
export function partOf(
  fileName: string,
  title: string,
  course: { lessons: readonly { slug: string; order: number }[] } | null,
): Part {
  const slug = fileName.replace(/^\d+-|(?:\.pool)?(?:\.en)?\.md$/g, '')
  const number = course?.lessons.find((lesson) => lesson.slug === slug)?.order ?? null
  return { fileName, kind: kindOfFile(fileName), title, number }
}

export const STUDIO = '/xuong-bai-giang'

/** Where a file is edited. */
export function editPath(course: string, fileName: string): string {
  return `${STUDIO}/${course}/${fileName.replace(/\.md$/, '')}`
}

/** The file an address names: '02-qua-tang.pool' → '02-qua-tang.pool.md'. */
export function fileOfParams(params: { course?: string; file?: string }): {
  course: string
  fileName: string
} {
  return { course: params.course ?? '', fileName: `${params.file ?? ''}.md` }
}

/** Where a question is edited: its file, opened at its line. */
export function editQuestionPath(course: string, file: string, id: string): string {
  return `${editPath(course, file)}?cau=${encodeURIComponent(id)}#dong-can-xem`
}

/** The statistics of one question, where it is withdrawn too. */
export function itemPath(course: string, id: string): string {
  return `${STUDIO}/${course}/thong-ke/${encodeURIComponent(id)}`
}

export function statisticsPath(course: string): string {
  return `${STUDIO}/${course}/thong-ke`
}

export function exchangePath(course: string): string {
  return `${STUDIO}/${course}/nhap-xuat`
}
