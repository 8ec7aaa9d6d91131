import { courseTexts } from '~/courseware/draft-texts.server'
import { type Insert } from '~/courseware/insert-kinds'
import { courseImages } from '~/courseware/course-images.server'
import { type FoundInstrument, searchLaws } from '~/courseware/law-search.server'
import { ProblemList } from '~/courseware/problem'
import { lesson, readingSections } from '~/courseware/source/lesson'

type File = { course: string; fileName: string }

export type InsertAids = {
  laws: FoundInstrument[]
  /** 'ND-59-2019 Điều 25' with the words that say what it is */
  references: { reference: string; words: string }[]
  objectives: string[]
  sections: { id: string; title: string }[]
  images: { name: string; hash: string; width: number; height: number }[]
}

const NONE: InsertAids = { laws: [], references: [], objectives: [], sections: [], images: [] }

/** What a form of the bar offers to choose from. */
export async function insertAids(
  what: Insert,
  file: File,
  markdown: string,
  typed: string,
): Promise<InsertAids> {
  if (what === 'trich-luat') return { ...NONE, laws: await searchLaws(typed) }
  if (what === 'anh') return { ...NONE, images: (await courseImages(file.course)).slice(0, 24) }
  if (what !== 'cau-hoi' && what !== 'tinh-huong') return NONE
  const text = file.fileName.endsWith('.pool.md') ? await lessonOf(file) : markdown
  const read = lesson('', text, new ProblemList(''))
  const sections = readingSections(read).map(({ id, title }) => ({ id, title }))
  return { ...NONE, references: await allReferences(), objectives: read.objectives, sections }
}

/** The published or drafted lesson that a pool belongs to. */
async function lessonOf({ course, fileName }: File): Promise<string> {
  const name = fileName.replace('.pool.md', '.md')
  const { files } = await courseTexts(course)
  return files.find(({ path }) => path === `courses/${course}/${name}`)?.text ?? ''
}

async function allReferences(): Promise<InsertAids['references']> {
  const laws = await searchLaws('điều')
  return laws.flatMap(({ key, shortTitle, articles }) =>
    articles.map(({ article, title }) => ({
      reference: `${key} ${article}`,
      words: `${article} ${shortTitle}: ${title}`,
    })),
  )
}
