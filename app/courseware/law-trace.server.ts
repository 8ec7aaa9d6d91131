import { db } from '~/platform/database.server'
import { articlesOfEdition } from './citing-editions.server'
import { contentSet, registerOf, type ContentSet } from './content-set'
import { touches } from './amendments'
import { articleKey, lessonPassages, poolPassages, type Passage } from './passages'
import { asContentFiles, publishedTexts } from './published-files.server'

/** A paragraph or question of the newest editions that cites the law asked for. */
export type TracedPassage = Pick<Passage, 'kind' | 'line' | 'text' | 'sectionTitle' | 'questionId'> & {
  course: string
  fileName: string
  /** relative to the content folder */
  path: string
  /** the places of law it cites, in words */
  labels: string[]
}

/** A course edition, of any time, that cites it. */
export type TracedEdition = {
  hash: string
  course: string
  title: string
  number: number
  publishedAt: Date
  isLatest: boolean
}

export type LawTrace = { passages: TracedPassage[]; editions: TracedEdition[] }

/** Everything published that cites an instrument, or one article of it. Empty when nothing does. */
export async function traceLaw(instrument: string, article: string | null): Promise<LawTrace> {
  const { files } = await publishedTexts()
  const set = contentSet(asContentFiles({ files, images: [] }))
  return {
    passages: tracedIn(set, (key) => concerns(key, instrument, article)),
    editions: await editionsCiting(instrument, article),
  }
}

function concerns(key: string, instrument: string, article: string | null): boolean {
  return touches({ instrument, article: article ?? '' }, key)
}

/** The passages of a content set that cite an article for which `wanted` holds, by file and line. */
export function tracedIn(set: ContentSet, wanted: (key: string) => boolean): TracedPassage[] {
  const register = registerOf(set)
  const pick = (course: string, file: { fileName: string; source: { path: string } }, found: Passage[]) =>
    found.flatMap((passage): TracedPassage[] => {
      const cited = passage.citations.filter((reference) => wanted(articleKey(reference)))
      if (cited.length === 0) return []
      const { kind, line, text, sectionTitle, questionId } = passage
      const labels = [...new Set(cited.map((reference) => register.label(reference)))]
      const where = { course, fileName: file.fileName, path: file.source.path }
      return [{ ...where, kind, line, text, sectionTitle, questionId, labels }]
    })
  return set.courses.flatMap((folder) => [
    ...folder.lessons.flatMap((file) => pick(folder.slug, file, lessonPassages(file.source))),
    ...folder.pools.flatMap((file) => pick(folder.slug, file, poolPassages(file.source))),
  ])
}

async function editionsCiting(instrument: string, article: string | null): Promise<TracedEdition[]> {
  const rows = await db().courseEdition.findMany({
    orderBy: [{ course: { slug: 'asc' } }, { number: 'desc' }],
    select: {
      hash: true,
      courseId: true,
      title: true,
      number: true,
      publishedAt: true,
      course: { select: { slug: true } },
    },
  })
  const found: TracedEdition[] = []
  const seen = new Set<string>()
  for (const { hash, courseId, title, number, publishedAt, course } of rows) {
    const isLatest = !seen.has(courseId)
    seen.add(courseId)
    const articles = [...(await articlesOfEdition(hash))]
    if (articles.some((key) => concerns(key, instrument, article)))
      found.push({ hash, course: course.slug, title, number, publishedAt, isLatest })
  }
  return found
}
