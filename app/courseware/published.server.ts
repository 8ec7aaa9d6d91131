import { db } from '~/platform/database.server'
import { EditionCache, recall } from './edition-cache.server'
import type {
  CourseView,
  InstrumentStatus,
  LessonView,
  NamedInstrument,
  PoolRefs,
  PublishedCourse,
  QuestionView,
} from './published'
import { instrumentFromRow, poolFromRow, questionFromRow } from './published-parts.server'
import { courseFromRow, courseRowParts, lessonFromRow } from './published-rows.server'

// One process holds at most about 20 MB of editions here.
const courses = new EditionCache<CourseView>(100)
const lessons = new EditionCache<LessonView>(400)
const questions = new EditionCache<QuestionView>(4000)
const pools = new EditionCache<PoolRefs[]>(100)

/** Forgets what was read: only for tests that change databases within one process. */
export function forgetEditions(): void {
  for (const cache of [courses, lessons, questions, pools]) cache.clear()
}

/** Every course that has an edition, by its latest one, in the order of its slug. */
export async function publishedCourses(): Promise<PublishedCourse[]> {
  const rows = await db().course.findMany({
    where: { editions: { some: {} } },
    orderBy: { slug: 'asc' },
    select: { editions: { orderBy: { number: 'desc' }, take: 1, select: { hash: true } } },
  })
  const views = await Promise.all(rows.map((row) => courseEdition(row.editions[0]?.hash ?? '')))
  return views.flatMap((view) => (view ? [listed(view)] : []))
}

function listed(view: CourseView): PublishedCourse {
  const { hash, number, courseId, slug, title, summary, owner, periods, minutes, publishedAt } = view
  const lessonCount = view.lessons.length
  return { hash, number, courseId, slug, title, summary, owner, periods, minutes, lessonCount, publishedAt }
}

/** The newest edition of a course by slug, or null. */
export async function latestCourseEdition(slug: string): Promise<CourseView | null> {
  const row = await db().courseEdition.findFirst({
    where: { course: { slug } },
    orderBy: { number: 'desc' },
    select: { hash: true },
  })
  return row && courseEdition(row.hash)
}

/** A course edition by its hash, or null. Immutable, so remembered. */
export async function courseEdition(hash: string): Promise<CourseView | null> {
  const known = courses.get(hash)
  if (known) return known
  const row = await db().courseEdition.findUnique({ where: { hash }, include: courseRowParts })
  return row && courses.set(hash, courseFromRow(row))
}

/** A lesson edition by its hash, or null. Immutable, so remembered. */
export async function lessonEdition(hash: string): Promise<LessonView | null> {
  const known = lessons.get(hash)
  if (known) return known
  const row = await db().lessonEdition.findUnique({ where: { hash }, include: { lesson: true } })
  return row && lessons.set(hash, lessonFromRow(row))
}

/** Questions as learners may see them, in the order asked for; unknown hashes are left out. */
export async function questionEditions(hashes: readonly string[]): Promise<QuestionView[]> {
  const { known, missing } = recall(questions, hashes)
  if (missing.length > 0) {
    const rows = await db().questionEdition.findMany({ where: { hash: { in: missing } } })
    for (const row of rows) known.set(row.hash, questions.set(row.hash, questionFromRow(row)))
  }
  return hashes.flatMap((hash) => known.get(hash) ?? [])
}

/** What the final test of a course edition may draw from, pool by pool. */
export async function poolQuestions(courseEditionHash: string): Promise<PoolRefs[]> {
  const known = pools.get(courseEditionHash)
  if (known) return known
  const rows = await db().courseEditionPool.findMany({
    where: { courseHash: courseEditionHash },
    include: { pool: true },
  })
  if (rows.length === 0) return []
  const inOrder = rows.map((row) => row.pool).sort((a, b) => (a.fileName < b.fileName ? -1 : 1))
  return pools.set(courseEditionHash, inOrder.map(poolFromRow))
}

/** The live status of instruments by key; keys the register does not hold are left out. */
export async function instrumentStatuses(keys: readonly string[]): Promise<Map<string, InstrumentStatus>> {
  const rows = await db().lawInstrument.findMany({ where: { key: { in: [...new Set(keys)] } } })
  const named = await namesOf(rows)
  return new Map(rows.map((row) => [row.key, instrumentFromRow(row, named)]))
}

async function namesOf(rows: { amendedBy: string; replacedBy: string | null }[]) {
  const keys = rows.flatMap((row) => [...(JSON.parse(row.amendedBy) as string[]), row.replacedBy ?? ''])
  if (keys.every((key) => key === '')) return new Map<string, Omit<NamedInstrument, 'key'>>()
  const found = await db().lawInstrument.findMany({
    where: { key: { in: keys } },
    select: { key: true, shortTitle: true, englishName: true },
  })
  return new Map(found.map(({ key, ...names }) => [key, names]))
}
