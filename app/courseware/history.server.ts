import { db } from '~/platform/database.server'
import { courseIdOf, draftKind, type CourseFile } from './draft-texts.server'

/** One wording of a file as it was published, with what was said of it then. */
export type FileEdition = {
  hash: string
  markdown: string
  publishedAt: Date
  publishedById: string | null
  /** the first edition of the course that has it */
  number: number | null
  effect: string | null
  note: string | null
}

/** Every published wording of a file, the newest first; null for a file that cannot be. */
export async function fileEditions({ course, fileName }: CourseFile): Promise<FileEdition[] | null> {
  const kind = draftKind(fileName)
  const courseId = kind && (await courseIdOf(course))
  if (!kind || !courseId) return null
  if (kind.kind === 'course') return kind.language ? [] : courseFileEditions(courseId)
  const told = { select: { course: { select: { number: true, effect: true, note: true } } } } as const
  const select = { hash: true, markdown: true, publishedAt: true, publishedById: true, courses: told }
  const rows =
    kind.kind === 'lesson'
      ? await db().lessonEdition.findMany({
          where: { lesson: { courseId, slug: kind.name.slug }, language: kind.language ?? 'vi' },
          select,
        })
      : await db().poolEdition.findMany({ where: { courseId, fileName }, select })
  const editions = rows.map(({ courses, ...row }) => {
    const first = courses.map((one) => one.course).sort((a, b) => a.number - b.number)[0]
    return { ...row, number: first?.number ?? null, effect: first?.effect ?? null, note: first?.note ?? null }
  })
  return editions.sort(
    (a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || (b.number ?? 0) - (a.number ?? 0),
  )
}

/** Editions of the course whose outline says something new; those between changed only lessons or pools. */
async function courseFileEditions(courseId: string): Promise<FileEdition[]> {
  const rows = await db().courseEdition.findMany({
    where: { courseId },
    orderBy: { number: 'desc' },
    select: {
      hash: true,
      markdown: true,
      publishedAt: true,
      publishedById: true,
      number: true,
      effect: true,
      note: true,
    },
  })
  return rows.filter((row, index) => row.markdown !== rows[index + 1]?.markdown)
}

/** One save of a draft, without its text. */
export type DraftSave = { id: string; savedAt: Date; savedById: string }

const MOST_SAVES = 30

/** The latest saves of a file's drafts, those of drafts long published included. */
export async function draftSaves({ course, fileName }: CourseFile): Promise<DraftSave[]> {
  const courseId = await courseIdOf(course)
  if (!courseId) return []
  return db().draftVersion.findMany({
    where: { courseId, fileName },
    orderBy: [{ savedAt: 'desc' }, { revision: 'desc' }],
    take: MOST_SAVES,
    select: { id: true, savedAt: true, savedById: true },
  })
}

/** The text of one of them, or null. */
export async function savedText({ course, fileName }: CourseFile, id: string): Promise<string | null> {
  const courseId = await courseIdOf(course)
  const row = courseId && (await db().draftVersion.findFirst({ where: { id, courseId, fileName } }))
  return row ? row.markdown : null
}
