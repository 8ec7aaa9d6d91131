import mammoth from 'mammoth'
import { archiveFault, type WhyRefused } from '~/platform/archive.server'
import { MOST_BYTES } from '../source/file-text'
import { type LessonText, lessonText } from './lesson-text'
import { oldEncoding } from './old-encodings'
import { fromHtml, fromPlain } from './rich-text'

export type WordRead =
  { kind: 'read'; lesson: LessonText } | { kind: 'refused'; why: WhyRefused | 'notWord' | 'long' }

const WORD_LIMITS = { entries: 2000, bytes: 80 * 1024 * 1024 }

/** A .docx as clean Markdown: headings, lists, bold; pictures stay behind. */
export async function readWord(bytes: Buffer): Promise<WordRead> {
  const fault = await archiveFault(bytes, WORD_LIMITS)
  if (fault) return { kind: 'refused', why: fault }
  let pictures = 0
  const convertImage = mammoth.images.imgElement(async () => {
    pictures += 1
    return { src: '' }
  })
  try {
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage })
    return asWord({ ...lessonOf(value), pictures })
  } catch {
    return { kind: 'refused', why: 'notWord' }
  }
}

/** A lesson that no file may hold is not shown to be refused later. */
export function asWord(lesson: LessonText): WordRead {
  const long = Buffer.byteLength(lesson.markdown) > MOST_BYTES
  return long ? { kind: 'refused', why: 'long' } : { kind: 'read', lesson }
}

/** What was pasted: HTML where the browser gave it, else the words alone. */
export function readPasted(text: string): LessonText {
  return /<(p|div|h[1-6]|ul|ol|table|span|br)\b/i.test(text) ? lessonOf(text) : plainLesson(text)
}

function lessonOf(html: string): LessonText {
  const { markdown, pictures } = fromHtml(html)
  const tables = html.match(/<table\b/gi)?.length ?? 0
  return { ...lessonText(markdown), pictures, tables, oldEncoding: oldEncoding(markdown) }
}

/** Bullets of Word arrive as signs, and each line is a paragraph. */
function plainLesson(text: string): LessonText {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
  const markdown = lines
    .map((line) => {
      const [, bullet] = /^[•·▪◦–*-]\s+(.*)$/.exec(line) ?? []
      return bullet === undefined ? fromPlain(line).markdown : `- ${fromPlain(bullet).markdown}`
    })
    .join('\n')
    .replace(/([^\n])\n(?!- |\n)/g, '$1\n\n')
    .replace(/\n{3,}/g, '\n\n')
  return { title: '', markdown: markdown.trim(), pictures: 0, tables: 0, oldEncoding: oldEncoding(text) }
}
