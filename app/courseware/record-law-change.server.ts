import { record } from '~/audit/record.server'
import { dayOf } from '~/platform/calendar'
import type { Tx } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { type Amendment, needsReview, touches } from './amendments'
import { amendments, lawReviews, writeReview } from './amendments.server'
import { type FileCitations, readCitations } from './citing-editions.server'
import type { ComposedCourse } from './compose.server'
import {
  affectedBy,
  type AskableQuestion,
  changedSections,
  type LessonWording,
  questionsToAsk,
} from './law-change'
import { wordingsOf } from './law-comparison.server'
import { articleKey } from './passages'
import type { Publisher } from './publishing.server'

/** A change of law as a new edition brings it: whoever completed an earlier edition citing these articles owes a refresher. */
export type LawChanged = {
  id: string
  courseId: string
  courseEditionHash: string
  number: number
  /** 'L-36-2018 Điều 35' … */
  articles: string[]
}

/** What else happens in the transaction that publishes a change of law. */
export type LawChangeFollower = (
  tx: Tx,
  change: LawChanged,
  when: { by: string | null; at: Date },
) => Promise<void>

type NewEdition = {
  courseId: string
  previous: string
  hash: string
  number: number
  composed: ComposedCourse
  before?: readonly LessonWording[] | undefined
}

/** Records what a new edition changes in law and which files were looked at; null where nothing cited has changed. */
export async function recordLawChange(
  tx: Tx,
  edition: NewEdition,
  publisher: Publisher,
): Promise<LawChanged | null> {
  const { courseId, previous, hash, number, composed } = edition
  const before = edition.before ?? (await wordingsOf(previous, tx))
  const files = await readCitations(previous, tx)
  const waiting = await openAmendments(tx, files)
  const isAmended = (article: string) => waiting.some(({ amendment }) => touches(amendment, article))
  const { articles, sections } = affectedBy(changedSections(before, composed.lessons), isAmended)
  if (articles.length === 0) return null
  const changed = { id: newId(), courseId, courseEditionHash: hash, number, articles }
  const questions = questionsToAsk(sections, askable(composed, { articles, files, waiting }))
  await tx.lawChange.create({
    data: {
      ...{ id: changed.id, courseId, courseEditionHash: hash, number },
      articles: JSON.stringify(articles),
      sections: JSON.stringify(sections),
      questions: JSON.stringify(questions),
      publishedOn: dayOf(publisher.at),
      publishedById: publisher.by,
    },
  })
  await noteReviewed(tx, composed, waiting, publisher)
  const data = { edition: hash, articles, questions: questions.length }
  const subject = { subjectType: 'lawChange', subjectId: changed.id } as const
  await record(
    tx,
    { kind: 'lawChangePublished', ...subject, data },
    { actorId: publisher.by, at: publisher.at },
  )
  return changed
}

type Waiting = { amendment: Amendment; files: FileCitations[] }

/** Amendments because of which files of an edition needed to be looked at. */
async function openAmendments(tx: Tx, files: readonly FileCitations[]): Promise<Waiting[]> {
  const reviews = await lawReviews(tx)
  return (await amendments(tx)).flatMap((amendment) => {
    const waiting = files.filter((file) => needsReview(file, amendment, reviews))
    return waiting.length > 0 ? [{ amendment, files: waiting }] : []
  })
}

type Around = { articles: readonly string[]; files: readonly FileCitations[]; waiting: readonly Waiting[] }

/** Questions of the lessons as now published, and pool questions that cannot still carry the law of before. */
function askable(
  { lessons, pools }: ComposedCourse,
  { articles, files, waiting }: Around,
): AskableQuestion[] {
  const known = new Set(files.map(({ hash }) => hash))
  const isWaiting = (name: string) =>
    waiting.length === 0 || waiting.some((one) => one.files.some(({ fileName }) => fileName === name))
  const stale = (name: string, hash: string) => known.has(hash) && isWaiting(name)
  const parts = [
    ...lessons.map((part) => ({ ...part, stale: false })),
    ...pools.map((part) => ({ ...part, stale: stale(part.fileName, part.hash) })),
  ]
  return parts.flatMap((part) =>
    part.questions.flatMap(({ view, key }): AskableQuestion[] => {
      const { hash, lessonSlug, sectionId, place } = view
      const cites = key.citations.some((cited) => articles.includes(articleKey(cited)))
      if (lessonSlug === null || sectionId === null || (cites && part.stale)) return []
      return [{ hash, lessonSlug, sectionId, cites, place }]
    }),
  )
}

/** Files published anew with a change of law have been looked at for the amendments they waited for. */
async function noteReviewed(
  tx: Tx,
  { lessons, pools }: ComposedCourse,
  waiting: readonly Waiting[],
  { by, at, note }: Publisher,
): Promise<void> {
  const published = new Set([...lessons, ...pools].map(({ hash }) => hash))
  for (const { amendment, files } of waiting) {
    for (const { courseId, fileName, hash } of files) {
      if (published.has(hash)) continue
      const about = { amendmentId: amendment.id, courseId, fileName, since: at }
      await writeReview(tx, { ...about, outcome: 'published', note, by, at })
    }
  }
}
