import { record } from '~/audit/record.server'
import type { Tx } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import type { ComposedCourse } from './compose.server'
import { courseManifest, readCourseManifest, type Manifest } from './editions.server'
import type { LessonWording } from './law-change'
import { publishTranslation } from './publish-translation.server'
import { recordLawChange, type LawChangeFollower } from './record-law-change.server'
import { storeEditions } from './store-editions.server'

export type PublishingEffect = 'first' | 'minor' | 'lawChanged'

export type Publisher = {
  /** null: the files that ship with the product */
  by: string | null
  at: Date
  from: 'file' | 'browser'
  note: string
  effect: Exclude<PublishingEffect, 'first'>
  /** done in the same transaction when the edition brings a change of law */
  onLawChange?: LawChangeFollower
}

/**
 * `basedOn`: the newest edition when the texts were read, null for a new course. `before`: its lessons as they were
 * worded, where they were read already.
 */
export type Composition = {
  composed: ComposedCourse
  basedOn: string | null
  before?: readonly LessonWording[]
}

/** Another edition was published since this one was composed: read again and compose anew. */
export class CourseMoved extends Error {}

/** `translated`: whether a new edition of its translation was published beside it. */
export type CoursePublished = {
  kind: 'published' | 'unchanged'
  hash: string
  number: number
  translated: boolean
}

/**
 * Publishes a composed course as a new edition, unless its newest edition says exactly the same.
 * Editions of lessons, pools and questions already stored are left as they are.
 * Of two publishers at once the second fails, by CourseMoved or on PostgreSQL by the edition's number, and nothing
 * of it stays.
 */
export async function publishCourse(
  tx: Tx,
  { composed, basedOn, before }: Composition,
  publisher: Publisher,
): Promise<CoursePublished> {
  const courseId = await courseIdOf(tx, composed.identity.course)
  const latest = await tx.courseEdition.findFirst({ where: { courseId }, orderBy: { number: 'desc' } })
  if ((latest?.hash ?? null) !== basedOn) throw new CourseMoved()
  const beside = { courseId, course: composed.identity.course }
  if (latest && says(latest.manifest, composed)) {
    const { hash, number } = latest
    const translated = await publishTranslation(tx, composed.english, { ...beside, source: hash }, publisher)
    return { kind: 'unchanged', hash, number, translated }
  }
  const named = await nameEdition(tx, composed, latest?.hash ?? null)
  const number = (latest?.number ?? 0) + 1
  const stored = await storeEditions(tx, courseId, composed, publisher)
  await storeCourse(tx, { courseId, number, named, composed, publisher })
  const by = { actorId: publisher.by, at: publisher.at }
  for (const { lessonId, hash } of stored.lessons) {
    const data = { hash, from: publisher.from }
    await record(tx, { kind: 'lessonPublished', subjectType: 'lesson', subjectId: lessonId, data }, by)
  }
  for (const hash of stored.pools) {
    const data = { hash, from: publisher.from }
    await record(tx, { kind: 'poolPublished', subjectType: 'course', subjectId: courseId, data }, by)
  }
  const source = named.hash
  const translated = await publishTranslation(tx, composed.english, { ...beside, source }, publisher)
  const data = { hash: named.hash, number, effect: number === 1 ? 'first' : publisher.effect }
  await record(tx, { kind: 'coursePublished', subjectType: 'course', subjectId: courseId, data }, by)
  if (latest && publisher.effect === 'lawChanged') {
    const edition = { courseId, previous: latest.hash, hash: named.hash, number, composed, before }
    const change = await recordLawChange(tx, edition, publisher)
    if (change && !publisher.onLawChange)
      throw new Error('a change of law must be followed: onLawChange is missing')
    if (change) await publisher.onLawChange?.(tx, change, publisher)
  }
  return { kind: 'published', hash: named.hash, number, translated }
}

async function courseIdOf(tx: Tx, slug: string): Promise<string> {
  const known = await tx.course.findUnique({ where: { slug } })
  return known?.id ?? (await tx.course.create({ data: { id: newId(), slug } })).id
}

/** Whether a stored manifest is this course, however it came to be published again. */
function says(stored: string, composed: ComposedCourse): boolean {
  const { follows: _earlier, ...identity } = readCourseManifest(stored)
  return courseManifest(identity).hash === composed.hash
}

/** An earlier wording published again is a new edition: its manifest names the one it follows. */
async function nameEdition(tx: Tx, composed: ComposedCourse, latest: string | null): Promise<Manifest> {
  const plain = { hash: composed.hash, text: composed.manifest }
  if (latest === null) return plain
  const taken = await tx.courseEdition.findUnique({ where: { hash: plain.hash }, select: { hash: true } })
  return taken ? courseManifest({ ...composed.identity, follows: latest }) : plain
}

type NewCourseEdition = {
  courseId: string
  number: number
  named: Manifest
  composed: ComposedCourse
  publisher: Publisher
}

async function storeCourse(
  tx: Tx,
  { courseId, number, named, composed, publisher }: NewCourseEdition,
): Promise<void> {
  const { title, summary, owner, periods, text } = composed.source
  await tx.courseEdition.create({
    data: {
      hash: named.hash,
      courseId,
      number,
      markdown: text,
      title,
      summary,
      introHtml: composed.introHtml,
      owner,
      periods,
      minutes: composed.minutes,
      rules: JSON.stringify(composed.identity.rules),
      manifest: named.text,
      note: publisher.note,
      effect: number === 1 ? 'first' : publisher.effect,
      publishedAt: publisher.at,
      publishedById: publisher.by,
    },
  })
  await tx.courseEditionLesson.createMany({
    data: composed.lessons.map(({ hash }, index) => ({
      courseHash: named.hash,
      lessonHash: hash,
      order: index + 1,
    })),
  })
  await tx.courseEditionPool.createMany({
    data: composed.pools.map(({ hash }) => ({ courseHash: named.hash, poolHash: hash })),
  })
}
