import { db } from '~/platform/database.server'
import { asAuthored, courseIdOf, draftKind, fits, type CourseFile } from './draft-texts.server'

/** A text as one person left it in the editor, not yet saved as the draft. */
export type WorkingCopy = { markdown: string; revision: number; beganAt: Date; savedAt: Date }

/** Under this name a new lesson is kept that has no file yet. */
export const NEW_LESSON = 'bai-moi.md'

const LATELY_MS = 15 * 60_000

export type CopyToKeep = CourseFile & { markdown: string; revision: number; by: string; at: Date }

/** Keeps what someone has typed so far: theirs alone, one a file. False where there is no such file or it is too long. */
export async function keepCopy({
  course,
  fileName,
  markdown: typed,
  revision,
  by,
  at,
}: CopyToKeep): Promise<boolean> {
  const markdown = asAuthored(typed)
  const courseId = await courseIdOf(course)
  const known = fileName === NEW_LESSON || draftKind(fileName) !== null
  if (courseId === null || !known || !fits(markdown)) return false
  const key = { courseId, fileName, officialId: by }
  await db().workingCopy.upsert({
    where: { courseId_fileName_officialId: key },
    create: { ...key, markdown, revision, beganAt: at, savedAt: at },
    update: { markdown, revision, savedAt: at },
  })
  return true
}

/** What this person left unsaved in a file, or null. */
export async function copyOf({ course, fileName }: CourseFile, by: string): Promise<WorkingCopy | null> {
  return db().workingCopy.findFirst({
    where: { course: { slug: course }, fileName, officialId: by },
    select: { markdown: true, revision: true, beganAt: true, savedAt: true },
  })
}

export async function dropCopy({ course, fileName }: CourseFile, by: string): Promise<void> {
  await db().workingCopy.deleteMany({ where: { course: { slug: course }, fileName, officialId: by } })
}

export type Editing = { officialId: string; beganAt: Date }

/** Who else is writing in a file: their editor kept something within the last quarter of an hour. */
export async function othersEditing(
  { course, fileName }: CourseFile,
  by: string,
  at: Date,
): Promise<Editing[]> {
  return db().workingCopy.findMany({
    where: {
      course: { slug: course },
      fileName,
      officialId: { not: by },
      savedAt: { gt: new Date(at.getTime() - LATELY_MS) },
    },
    orderBy: { beganAt: 'asc' },
    select: { officialId: true, beganAt: true },
  })
}
