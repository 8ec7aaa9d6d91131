import type { Tx } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { othersTurn } from '~/platform/turns'
import type { ComposedLesson, ComposedPool } from './compose-lesson.server'
import { questionRef, type ComposedQuestion } from './compose-questions.server'
import type { Publisher } from './publishing.server'

/** A pool may hold hundreds of questions: between so many of them others get their pages. */
const AT_ONCE = 10

type Parts = { lessons: readonly ComposedLesson[]; pools: readonly ComposedPool[] }

export type StoredEditions = { lessons: { lessonId: string; hash: string }[]; pools: string[] }

/** Stores the lessons, pools and questions that are not there yet; gives the new ones. Stored editions never change. */
export async function storeEditions(
  tx: Tx,
  courseId: string,
  { lessons, pools }: Parts,
  publisher: Publisher,
): Promise<StoredEditions> {
  const lessonIds = await lessonIdsOf(tx, courseId, lessons)
  const newLessons = await withoutStored(lessons, (hash) =>
    tx.lessonEdition.findMany({ where: { hash: { in: hash } }, select: { hash: true } }),
  )
  const newPools = await withoutStored(pools, (hash) =>
    tx.poolEdition.findMany({ where: { hash: { in: hash } }, select: { hash: true } }),
  )
  await storeQuestions(
    tx,
    [...newLessons, ...newPools].flatMap((edition) => edition.questions),
  )
  const lessonRows = newLessons.map((lesson) =>
    lessonRow(lesson, lessonIds.get(lesson.slug) ?? '', publisher),
  )
  await tx.lessonEdition.createMany({ data: lessonRows })
  await tx.poolEdition.createMany({ data: newPools.map((pool) => poolRow(pool, courseId, publisher)) })
  return {
    lessons: lessonRows.map(({ lessonId, hash }) => ({ lessonId, hash })),
    pools: newPools.map((pool) => pool.hash),
  }
}

async function lessonIdsOf(
  tx: Tx,
  courseId: string,
  lessons: readonly ComposedLesson[],
): Promise<Map<string, string>> {
  const known = await tx.lesson.findMany({ where: { courseId } })
  const ids = new Map(known.map((lesson) => [lesson.slug, lesson.id]))
  const fresh = lessons
    .filter(({ slug }) => !ids.has(slug))
    .map(({ slug }) => ({ id: newId(), courseId, slug }))
  await tx.lesson.createMany({ data: fresh })
  for (const { slug, id } of fresh) ids.set(slug, id)
  return ids
}

async function withoutStored<Edition extends { hash: string }>(
  editions: readonly Edition[],
  find: (hashes: string[]) => Promise<{ hash: string }[]>,
): Promise<Edition[]> {
  const stored = new Set((await find(editions.map((edition) => edition.hash))).map((row) => row.hash))
  return editions.filter((edition) => !stored.has(edition.hash))
}

async function storeQuestions(tx: Tx, questions: readonly ComposedQuestion[]): Promise<void> {
  const byHash = [...new Map(questions.map((question) => [question.view.hash, question])).values()]
  const fresh = await withoutStored(
    byHash.map((question) => ({ ...question, hash: question.view.hash })),
    (hash) => tx.questionEdition.findMany({ where: { hash: { in: hash } }, select: { hash: true } }),
  )
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    const some = fresh.slice(from, from + AT_ONCE)
    await tx.questionEdition.createMany({ data: some.map(questionRow) })
    await tx.answerKey.createMany({ data: some.map(keyRow) })
    await othersTurn()
  }
}

function lessonRow(lesson: ComposedLesson, lessonId: string, publisher: Publisher) {
  const { hash, fileName, markdown, title, minutes, checkedOn, language = 'vi', sourceHash = null } = lesson
  return {
    hash,
    lessonId,
    fileName,
    markdown,
    title,
    minutes,
    checkedOn,
    language,
    sourceHash,
    objectives: JSON.stringify(lesson.objectives),
    sections: JSON.stringify(lesson.sections),
    blocks: JSON.stringify(lesson.blocks),
    citations: JSON.stringify(lesson.citations),
    namedValues: JSON.stringify(lesson.namedValues),
    questionRefs: JSON.stringify(lesson.questions.map(questionRef)),
    publishedAt: publisher.at,
    publishedById: publisher.by,
  }
}

function poolRow(pool: ComposedPool, courseId: string, publisher: Publisher) {
  const { hash, fileName, markdown, lessonSlug, language = null, sourceHash = null } = pool
  const questionRefs = JSON.stringify(pool.questions.map(questionRef))
  const published = { publishedAt: publisher.at, publishedById: publisher.by }
  return { hash, courseId, fileName, markdown, lessonSlug, language, sourceHash, questionRefs, ...published }
}

function questionRow({ view }: ComposedQuestion) {
  const { id: questionId, choices, language, ...rest } = view
  const own = language === 'vi' ? null : language
  return { questionId, choices: JSON.stringify(choices), language: own, ...rest }
}

function keyRow({ view, key }: ComposedQuestion) {
  return {
    questionHash: view.hash,
    right: JSON.stringify(key.right),
    explanations: JSON.stringify(key.explanations),
    citations: JSON.stringify(key.citations),
  }
}
