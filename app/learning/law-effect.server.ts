import { touches } from '~/courseware/amendments'
import type { Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { countDues } from './refreshers.sql.server'

/** Who completed an edition, and the papers that say so. */
export type EditionEffect = { completed: number; certificates: number }

/** Completions and certificates in force, by the edition they name. */
export async function effectOfEditions(hashes: readonly string[]): Promise<Map<string, EditionEffect>> {
  const courseEditionHash = { in: [...hashes] }
  const completions = await db().completion.groupBy({
    by: ['courseEditionHash'],
    where: { courseEditionHash },
    _count: true,
  })
  const effect = new Map(
    completions.map((row) => [row.courseEditionHash, { completed: row._count, certificates: 0 }]),
  )
  for (const [hash, figures] of effect) {
    figures.certificates = await db().certificate.count({
      where: { completion: { courseEditionHash: hash }, revocation: null, replacedBy: null },
    })
  }
  return effect
}

/** How far the refresher of a published change of law has come. */
export type ChangeFigures = {
  id: string
  course: string
  number: number
  publishedOn: string
  articles: string[]
  owing: number
  finished: number
}

/** Published changes of law that touch an instrument, or one article of it, the newest first; people still in service. */
export async function lawChangeFigures(
  instrument: string,
  article: string | null,
  today: Day,
): Promise<ChangeFigures[]> {
  const rows = await db().lawChange.findMany({ orderBy: [{ publishedOn: 'desc' }, { id: 'asc' }] })
  const wanted = rows.filter((row) =>
    (JSON.parse(row.articles) as string[]).some((key) =>
      touches({ instrument, article: article ?? '' }, key),
    ),
  )
  const courses = await db().course.findMany({
    where: { id: { in: wanted.map(({ courseId }) => courseId) } },
  })
  return Promise.all(
    wanted.map(async ({ id, courseId, number, publishedOn, articles }) => {
      const counts = await countDues({ id, courseId, number }, today)
      return {
        id,
        course: courses.find((course) => course.id === courseId)?.slug ?? '',
        ...{ number, publishedOn, articles: JSON.parse(articles) as string[] },
        ...counts,
      }
    }),
  )
}
