import { courseFileKind } from './content-set'
import { publishedTexts } from './published-files.server'

/** The file of a course in which a published question is written. */
export type QuestionFile = { course: string; file: string }

const OPENING = /^:::+[ \t]*(?:câu hỏi|tình huống)[ \t]+([a-z0-9-]+)/gimu

/** Where questions stand in the courses as last published; ids that stand nowhere are left out. */
export async function questionFiles(ids: readonly string[]): Promise<Map<string, QuestionFile>> {
  const wanted = new Set(ids)
  const found = new Map<string, QuestionFile>()
  if (wanted.size === 0) return found
  const { files } = await publishedTexts()
  for (const { path, text } of files) {
    const [folder, course, name] = path.split('/')
    if (folder !== 'courses' || !course || !name || courseFileKind(name)?.language) continue
    for (const [, id = ''] of text.matchAll(OPENING)) {
      if (wanted.has(id)) found.set(id, { course, file: name.replace(/\.md$/, '') })
    }
  }
  return found
}

/** The line where a question begins in a text, or null. */
export function lineOfQuestion(text: string, id: string): number | null {
  const opening = [...text.matchAll(OPENING)].find((match) => match[1] === id)
  return opening ? text.slice(0, opening.index).split('\n').length : null
}
