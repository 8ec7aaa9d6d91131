import { record } from '~/audit/record.server'
import { transaction } from '~/platform/database.server'
import { answerKeys } from '../answer-keys.server'
import { latestCourseEdition, poolQuestions, questionEditions } from '../published.server'
import { giftFile, type KeyedQuestion, moodleXmlFile } from './pool-files'
import { COURSE_POOL } from './pool-names'

export const POOL_FORMATS = { gift: giftFile, xml: moodleXmlFile } as const
export type PoolFormat = keyof typeof POOL_FORMATS

/**
 * A published pool with its keys, as a file for another system; who took it away stands in the trail.
 * @returns null where there is no such pool.
 */
export async function exportPool(act: {
  course: string
  pool: string
  format: PoolFormat
  by: string
  at: Date
}): Promise<string | null> {
  const course = await latestCourseEdition(act.course)
  if (!course) return null
  const lessonSlug = act.pool === COURSE_POOL ? null : act.pool
  const pool = (await poolQuestions(course.hash)).find((one) => one.lessonSlug === lessonSlug)
  if (!pool) return null
  const questions = await keyed(pool.questions.map(({ hash }) => hash))
  await transaction((tx) =>
    record(
      tx,
      {
        kind: 'coursewareExported',
        subjectType: 'course',
        subjectId: course.courseId,
        data: { what: act.format, part: act.pool, rows: questions.length },
      },
      { actorId: act.by, at: act.at },
    ),
  )
  return POOL_FORMATS[act.format](questions)
}

async function keyed(hashes: readonly string[]): Promise<KeyedQuestion[]> {
  const [views, keys] = await Promise.all([questionEditions(hashes), answerKeys(hashes)])
  return views.map(({ id, hash, stemHtml, choices, fixedOrder }) => {
    const key = keys.get(hash)
    return {
      ...{ id, stemHtml, fixedOrder },
      choices: choices.map((choice) => ({
        html: choice.html,
        right: key?.right.includes(choice.id) ?? false,
        explanation: key?.explanations[choice.id] ?? '',
      })),
      basis: key?.citations.map(({ label }) => label).join('; ') ?? '',
    }
  })
}
