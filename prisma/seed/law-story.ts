import { answerKeys } from '~/courseware/answer-keys.server'
import { articlesOfEdition } from '~/courseware/citing-editions.server'
import { courseEdition } from '~/courseware/published.server'
import { db } from '~/platform/database.server'
import { demoCourseOf } from './course'
import { type LawStory } from './heads-rows'
import { HEADS_COURSE, LAW_CHANGED_ON } from './law-change-story.server'

/** The published change of 01/7/2026 with the editions before and after it; null where its story was not told. */
export async function findLawStory(): Promise<LawStory | null> {
  const course = await db().course.findUnique({ where: { slug: HEADS_COURSE } })
  const change =
    course &&
    (await db().lawChange.findFirst({ where: { courseId: course.id, publishedOn: LAW_CHANGED_ON } }))
  if (!change) return null
  const before = await db().courseEdition.findFirst({
    where: { courseId: course.id, number: { lt: change.number } },
    orderBy: { number: 'desc' },
    select: { hash: true },
  })
  const [spring, summer] = await Promise.all([
    courseEdition(before?.hash ?? ''),
    courseEdition(change.courseEditionHash),
  ])
  if (!spring || !summer) return null
  const questions = JSON.parse(change.questions) as string[]
  const keys = await answerKeys(questions)
  const { id, number, publishedOn } = change
  return {
    spring: await demoCourseOf(spring),
    summer: await demoCourseOf(summer),
    change: { id, number, publishedOn, questions, articles: JSON.parse(change.articles) as string[] },
    springArticles: await articlesOfEdition(spring.hash),
    right: (hash) => keys.get(hash)?.right ?? [],
  }
}
