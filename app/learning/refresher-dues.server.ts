import { record } from '~/audit/record.server'
import { articlesOfEdition } from '~/courseware/citing-editions.server'
import type { CourseView } from '~/courseware/published'
import type { LawChangeFollower } from '~/courseware/record-law-change.server'
import { dayOf } from '~/platform/calendar'
import { type Run, runIn } from '~/platform/transaction-sql.server'
import { cites, owes } from './refreshers'
import { changesAfter, completedEditions, insertDue, insertDues } from './refreshers.sql.server'

// Both acts look after an entry of theirs has locked the audit trail's head: of a publication and a completion at once
// the later one sees the other, and nobody is missed.

/** Records as owing everyone who had completed an edition with the affected articles when the change was published. */
export const oweRefreshers: LawChangeFollower = async (tx, change, { by, at }) => {
  const { courseId, number } = change
  const earlier = await tx.courseEdition.findMany({
    where: { courseId, number: { lt: number } },
    select: { hash: true, number: true },
  })
  const citing = []
  for (const { hash } of earlier)
    if (cites({ articles: await articlesOfEdition(hash) }, change)) citing.push(hash)
  const people = await insertDues(runIn(tx), change, citing, dayOf(at))
  if (people === 0) return
  const subject = { subjectType: 'lawChange', subjectId: change.id } as const
  await record(tx, { kind: 'refreshersOwed', ...subject, data: { people } }, { actorId: by, at })
}

/** The same for someone who finishes an affected edition after the change was published. */
export async function oweAfterCompletion(
  run: Run,
  done: { completionId: string; officialId: string; course: CourseView; at: Date },
): Promise<void> {
  const { completionId, officialId, course, at } = done
  const { courseId, number, hash } = course
  const changes = await changesAfter(run, courseId, number)
  if (changes.length === 0) return
  const articles = await articlesOfEdition(hash)
  const earlier = await completedEditions(run, officialId, courseId)
  const completed = [{ number, articles }, ...earlier.map((one) => ({ number: one.number, articles: NONE }))]
  for (const { id: changeId, ...change } of changes) {
    if (!owes(completed, { number: change.number, articles: JSON.parse(change.articles) as string[] }))
      continue
    const due = { changeId, officialId, completionId, courseId, owedOn: dayOf(at) }
    if (!(await insertDue(run, due))) continue
    const subject = { subjectType: 'refresher', subjectId: changeId + completionId } as const
    await record(run, { kind: 'refresherOwed', ...subject, data: { completionId } }, { actorId: null, at })
  }
}

/** What was completed before this was looked at when the change was published; here only whether it settles the matter. */
const NONE: ReadonlySet<string> = new Set()
