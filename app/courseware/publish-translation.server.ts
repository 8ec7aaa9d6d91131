import { record } from '~/audit/record.server'
import type { Tx } from '~/platform/database.server'
import { translationIdentity, type ComposedTranslation } from './compose-translation.server'
import {
  courseTranslationManifest,
  readCourseTranslationManifest,
  type CourseTranslationIdentity,
} from './editions.server'
import type { Publisher } from './publishing.server'
import { storeEditions } from './store-editions.server'

const LANGUAGE = 'en'
const NOTHING: ComposedTranslation = {
  language: LANGUAGE,
  words: null,
  lessons: [],
  pools: [],
  questions: {},
  olderQuestions: [],
}

type Place = { courseId: string; course: string; source: string }

/**
 * Publishes a course's translation beside the edition `source`, unless the newest one there says exactly the same.
 * Taking its files away withdraws it. Gives whether anything was published. The course edition itself is untouched.
 */
export async function publishTranslation(
  tx: Tx,
  composed: ComposedTranslation | null,
  { courseId, course, source }: Place,
  publisher: Publisher,
): Promise<boolean> {
  const translation = composed ?? NOTHING
  const latest = await newest(tx, { sourceHash: source })
  if (!composed && !latest) return false
  const before = latest ?? (await newest(tx, { source: { courseId } }))
  const questions = { ...carried(before, translation.olderQuestions), ...translation.questions }
  const identity = translationIdentity(translation, { course, source, questions })
  if (latest && says(latest.manifest, identity)) return false
  const named = await nameTranslation(tx, identity, latest?.hash ?? null)
  await storeEditions(tx, courseId, translation, publisher)
  await tx.courseTranslation.create({
    data: {
      hash: named.hash,
      sourceHash: source,
      language: translation.language,
      number: (latest?.number ?? 0) + 1,
      markdown: identity.markdown,
      words: JSON.stringify(wordsOf(translation)),
      lessons: JSON.stringify(lessonsOf(translation)),
      questions: JSON.stringify(questions),
      manifest: named.text,
      publishedAt: publisher.at,
      publishedById: publisher.by,
    },
  })
  const data = { hash: named.hash, source, language: translation.language, from: publisher.from }
  const by = { actorId: publisher.by, at: publisher.at }
  await record(tx, { kind: 'translationPublished', subjectType: 'course', subjectId: courseId, data }, by)
  return true
}

function newest(tx: Tx, where: { sourceHash: string } | { source: { courseId: string } }) {
  return tx.courseTranslation.findFirst({
    where: { ...where, language: LANGUAGE },
    orderBy: [{ source: { number: 'desc' } }, { number: 'desc' }],
    select: { hash: true, number: true, manifest: true, questions: true },
  })
}

/** A question that did not change keeps its translation although its file has moved on. */
function carried(before: { questions: string } | null, older: readonly string[]): Record<string, string> {
  const known = JSON.parse(before?.questions ?? '{}') as Record<string, string>
  return Object.fromEntries(older.flatMap((hash) => (known[hash] ? [[hash, known[hash]]] : [])))
}

function says(stored: string, identity: CourseTranslationIdentity): boolean {
  const { follows: _earlier, ...known } = readCourseTranslationManifest(stored)
  return courseTranslationManifest(known).hash === courseTranslationManifest(identity).hash
}

/** An earlier wording published again is a new edition, as with the course itself. */
async function nameTranslation(tx: Tx, identity: CourseTranslationIdentity, latest: string | null) {
  const plain = courseTranslationManifest(identity)
  if (latest === null) return plain
  const taken = await tx.courseTranslation.findUnique({ where: { hash: plain.hash }, select: { hash: true } })
  return taken ? courseTranslationManifest({ ...identity, follows: latest }) : plain
}

function wordsOf({ words }: ComposedTranslation) {
  if (!words) return null
  const { title, summary, owner, introHtml, older } = words
  return { title, summary, owner, introHtml, older }
}

function lessonsOf({ lessons }: ComposedTranslation) {
  return lessons.map(({ slug, hash, title, objectives, sections, older }) => {
    return { slug, hash, title, objectives, sections, older }
  })
}
