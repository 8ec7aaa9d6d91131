import { db } from '~/platform/database.server'
import { courseTexts, draftKind } from './draft-texts.server'
import { draftFor, type DraftView } from './drafts.server'
import { ProblemList } from './problem'
import { questionIdsIn } from './question-markdown'
import { course } from './source/course'
import { declarationsOf } from './source/front-matter'
import { lesson } from './source/lesson'

export type OutlineLesson = {
  /** the file's name without .md */
  stem: string
  title: string
  published: boolean
}

/** How many questions a pool holds, drafts counted. */
export type PoolSize = { stem: string; held: number }

export type CourseOutline = {
  opened: DraftView
  title: string
  lessons: OutlineLesson[]
  pools: PoolSize[]
  passPercent: number
  attempts: number
  waitHoursBeforeLast: number
  timerMinutes: number | null
  blueprint: { name: string; count: number }[]
}

/** The outline of a course as its draft has it, or as published; null for no course. */
export async function courseOutline(slug: string): Promise<CourseOutline | null> {
  const opened = await draftFor({ course: slug, fileName: 'course.md' })
  if (!opened) return null
  const source = course('', declarationsOf(opened.markdown), new ProblemList(''))
  const texts = await textsByName(slug)
  const { title, passPercent, attempts, waitHoursBeforeLast, timerMinutes } = source
  const lessons = source.lessons.map(({ text: stem }) => {
    const found = texts.get(`${stem}.md`)
    const named = found ? lesson('', declarationsOf(found.markdown), new ProblemList('')).title : ''
    return { stem, title: named || stem, published: found?.published ?? false }
  })
  const pools = [...texts].flatMap(([fileName, { markdown }]) => poolSize(fileName, markdown))
  const blueprint = source.blueprint.map(({ name, count }) => ({ name, count }))
  return {
    opened,
    title,
    lessons,
    pools,
    passPercent,
    attempts,
    waitHoursBeforeLast,
    timerMinutes,
    blueprint,
  }
}

type TextByName = Map<string, { markdown: string; published: boolean }>

async function textsByName(slug: string): Promise<TextByName> {
  const folder = `courses/${slug}/`
  const [{ files }, drafts] = await Promise.all([
    courseTexts(slug),
    db().draft.findMany({ where: { course: { slug } }, select: { fileName: true, markdown: true } }),
  ])
  const published = files.filter(({ path }) => path.startsWith(folder))
  const texts: TextByName = new Map(
    published.map(({ path, text }) => [path.slice(folder.length), { markdown: text, published: true }]),
  )
  for (const { fileName, markdown } of drafts)
    texts.set(fileName, { markdown, published: texts.has(fileName) })
  return texts
}

function poolSize(fileName: string, markdown: string): PoolSize[] {
  const kind = draftKind(fileName)
  if (kind?.kind !== 'pool' || kind.language) return []
  return [{ stem: kind.name.stem, held: questionIdsIn([markdown]).size }]
}
