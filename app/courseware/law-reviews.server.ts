import { db, transaction } from '~/platform/database.server'
import { type Amendment, needsReview } from './amendments'
import { amendments, lawReviews, writeReview } from './amendments.server'
import { citationsOfEdition, type FileCitations } from './citing-editions.server'

/** A published file that must be looked at because a law it cites was amended. */
export type FileToReview = {
  course: string
  fileName: string
  amendments: Amendment[]
}

/** Cần xem lại: files of the newest editions, by course and file. */
export async function filesToReview(): Promise<FileToReview[]> {
  const [standing, reviews] = await Promise.all([amendments(), lawReviews()])
  if (standing.length === 0) return []
  const files = await newestFiles()
  return files.flatMap(({ course, file }) => {
    const open = standing.filter((amendment) => needsReview(file, amendment, reviews))
    return open.length > 0 ? [{ course, fileName: file.fileName, amendments: open }] : []
  })
}

async function newestFiles(): Promise<{ course: string; file: FileCitations }[]> {
  const courses = await db().course.findMany({
    where: { editions: { some: {} } },
    orderBy: { slug: 'asc' },
    select: { slug: true, editions: { orderBy: { number: 'desc' }, take: 1, select: { hash: true } } },
  })
  const found = []
  for (const { slug, editions } of courses) {
    for (const file of await citationsOfEdition(editions[0]?.hash ?? '')) found.push({ course: slug, file })
  }
  return found.sort((a, b) => compare(a.course, b.course) || compare(a.file.fileName, b.file.fileName))
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)

export type ReviewNoted = { kind: 'noted' } | { kind: 'nothingToReview' }

/** A trainer looked at a published file and says that the amendment changes nothing in it. */
export async function noteUnchanged(given: {
  amendmentId: string
  course: string
  fileName: string
  note: string
  by: string
  at: Date
}): Promise<ReviewNoted> {
  const { amendmentId, course, fileName, note, by, at } = given
  const waiting = (await filesToReview()).find((file) => file.course === course && file.fileName === fileName)
  const file = (await newestFiles()).find(
    (one) => one.course === course && one.file.fileName === fileName,
  )?.file
  if (!file || !waiting?.amendments.some(({ id }) => id === amendmentId)) return { kind: 'nothingToReview' }
  const { courseId, publishedAt: since } = file
  await transaction((tx) =>
    writeReview(tx, { amendmentId, courseId, fileName, since, outcome: 'unchanged', note, by, at }),
  )
  return { kind: 'noted' }
}
