import { dayOf } from '~/platform/calendar'
import { draftFor, saveDraft } from './drafts.server'
import { poolTemplate } from './outline'

export type PoolBegun = { kind: 'begun'; fileName: string } | { kind: 'unknownLesson' }

/** Begins the test questions of a lesson as a draft; where they stand already, they are left as they are. */
export async function beginPool({
  course,
  lesson,
  by,
  at,
}: {
  course: string
  /** the lesson's file name without .md */
  lesson: string
  by: string
  at: Date
}): Promise<PoolBegun> {
  if (!(await draftFor({ course, fileName: `${lesson}.md` }))) return { kind: 'unknownLesson' }
  const fileName = `${lesson}.pool.md`
  if (await draftFor({ course, fileName })) return { kind: 'begun', fileName }
  const markdown = poolTemplate(lesson, dayOf(at))
  const saved = await saveDraft({ course, fileName, markdown, revision: 0, by, at })
  return saved.kind === 'refused' ? { kind: 'unknownLesson' } : { kind: 'begun', fileName }
}
