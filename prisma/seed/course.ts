import { answerKeys } from '~/courseware/answer-keys.server'
import { type CourseView, type PoolRefs } from '~/courseware/published'
import { latestCourseEdition, poolQuestions, questionEditions } from '~/courseware/published.server'

/** What telling histories needs of the published course. */
export interface DemoCourse {
  edition: CourseView
  pools: PoolRefs[]
  questions: Map<string, { choices: string[]; fixedOrder: boolean; right: string[] }>
}

/** The course everyone in the province is told to take. */
export const COURSE_SLUG = 'qua-tang-xung-dot-loi-ich-va-nhung-nhieu'

/** The course as published, with the keys of its final test; null while it is not. */
export async function findDemoCourse(): Promise<DemoCourse | null> {
  const edition = await latestCourseEdition(COURSE_SLUG)
  return edition && demoCourseOf(edition)
}

/** An edition with the keys of its final test. */
export async function demoCourseOf(edition: CourseView): Promise<DemoCourse> {
  const pools = await poolQuestions(edition.hash)
  const hashes = pools.flatMap(({ questions }) => questions.map(({ hash }) => hash))
  const [views, keys] = await Promise.all([questionEditions(hashes), answerKeys(hashes)])
  const questions = views.map(({ hash, choices, fixedOrder }) => {
    const right = keys.get(hash)?.right ?? []
    return [hash, { choices: choices.map(({ id }) => id), fixedOrder, right }] as const
  })
  return { edition, pools, questions: new Map(questions) }
}
