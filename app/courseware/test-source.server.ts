import type { Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { answerKeys, type AnswerKey } from './answer-keys.server'
import { readPools } from './course-reader.server'
import { courseTexts, publishedText } from './draft-texts.server'
import { listedLessons, withLesson } from './outline'
import type { CourseRules, QuestionView } from './published'
import { latestCourseEdition, poolQuestions, questionEditions } from './published.server'

/** What a final test is drawn from: rules and questions without their keys. */
export type TestSource = {
  title: string
  rules: CourseRules
  pools: { lessonSlug: string | null; questions: QuestionView[] }[]
  /** the keys, asked for only when something was handed in */
  keys: (hashes: readonly string[]) => Promise<Map<string, AnswerKey>>
}

/** The pools as last published; null for a course without an edition. */
export async function publishedTestSource(slug: string): Promise<TestSource | null> {
  const edition = await latestCourseEdition(slug)
  if (!edition) return null
  const refs = await poolQuestions(edition.hash)
  const pools = await Promise.all(
    refs.map(async ({ lessonSlug, questions }) => ({
      lessonSlug,
      questions: await questionEditions(questions.map(({ hash }) => hash)),
    })),
  )
  return { title: edition.title, rules: edition.rules, pools, keys: answerKeys }
}

/** The pools as they would be with every draft of the course, read beside this process; null for no such course. */
export async function draftedTestSource(slug: string, today: Day): Promise<TestSource | 'late' | null> {
  const texts = await courseTexts(slug)
  const drafts = await db().draft.findMany({
    where: { course: { slug } },
    select: { fileName: true, markdown: true },
  })
  const outline =
    drafts.find(({ fileName }) => fileName === 'course.md') ??
    publishedText(texts, { course: slug, fileName: 'course.md' })
  if (!outline) return null
  const stems = drafts.flatMap(({ fileName }) => /^(\d\d-[a-z0-9-]+)\.md$/.exec(fileName)?.[1] ?? [])
  const named = stems.reduce(
    (text, stem) => (listedLessons(text).includes(stem) ? text : (withLesson(text, stem) ?? text)),
    outline.markdown,
  )
  const files = [
    ...drafts.filter(({ fileName }) => fileName !== 'course.md'),
    { fileName: 'course.md', markdown: named },
  ]
  const read = await readPools({ texts, course: slug, drafts: files, today })
  if (read === null || read === 'late') return read
  const { title, rules, pools, keys } = read
  return {
    title,
    rules,
    pools,
    keys: (hashes) => Promise.resolve(new Map(keys.filter(([hash]) => hashes.includes(hash)))),
  }
}
