import { record } from '~/audit/record.server'
import { dayOf } from '~/platform/calendar'
import { isUniqueViolation, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { asAuthored, courseIdOf, courseTexts, fits, publishedText } from '../draft-texts.server'
import { draftFor } from '../drafts.server'
import { withQuestions } from './added-questions'

export type QuestionsKept =
  | { kind: 'kept'; fileName: string }
  | { kind: 'unknownLesson' }
  /** the pool would be longer than a file may be */
  | { kind: 'tooLarge' }
  /** somebody saved the pool at the same moment */
  | { kind: 'moved' }

/** Adds questions at the end of a lesson's pool, as its draft; nothing that stands there is changed. */
export async function addQuestions(act: {
  course: string
  /** a lesson's file name without .md */
  lesson: string
  questions: string
  count: number
  by: string
  at: Date
}): Promise<QuestionsKept> {
  const { course, lesson, by, at } = act
  const courseId = await courseIdOf(course)
  if (courseId === null || !(await draftFor({ course, fileName: `${lesson}.md` })))
    return { kind: 'unknownLesson' }
  const fileName = `${lesson}.pool.md`
  const stands = await draftFor({ course, fileName })
  const before = stands?.markdown ?? `---\nbài: ${lesson}\nngày kiểm: ${dayOf(at)}\n---\n`
  const markdown = asAuthored(withQuestions(before, act.questions))
  if (!fits(markdown)) return { kind: 'tooLarge' }
  const basedOn = publishedText(await courseTexts(course), { course, fileName })?.hash ?? null
  const changed = { markdown, updatedAt: at, updatedById: by }
  try {
    await transaction(async (tx) => {
      if (stands?.draft) {
        const where = { courseId, fileName, revision: stands.revision }
        const { count } = await tx.draft.updateMany({
          where,
          data: { ...changed, revision: { increment: 1 } },
        })
        if (count !== 1) throw new Moved()
      } else {
        await tx.draft.create({ data: { id: newId(), courseId, fileName, basedOn, revision: 1, ...changed } })
      }
      const data = { what: 'questions', part: lesson, rows: act.count } as const
      const event = { kind: 'coursewareImported', subjectType: 'course', subjectId: courseId, data } as const
      await record(tx, event, { actorId: by, at })
    })
    return { kind: 'kept', fileName }
  } catch (error) {
    if (error instanceof Moved || isUniqueViolation(error)) return { kind: 'moved' }
    throw error
  }
}

class Moved extends Error {}
