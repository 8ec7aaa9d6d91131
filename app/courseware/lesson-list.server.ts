import { db } from '~/platform/database.server'
import { draftKind } from './draft-texts.server'
import { readCourseManifest, readCourseTranslationManifest, type CourseIdentity } from './editions.server'
import { ProblemList } from './problem'
import type { TranslatedLesson } from './published'
import { declarationsOf } from './source/front-matter'
import { lesson } from './source/lesson'

export type StudioFile = {
  fileName: string
  kind: 'course' | 'lesson' | 'pool'
  /** a pool has its lesson's title */
  title: string
  /** a lesson's place in the course as learners see it; of one not published yet, the number of its file */
  number: number | null
  /** draft: never published; waiting: for a second person; changed: published, with a draft */
  state: 'published' | 'draft' | 'waiting' | 'changed'
  publishedAt: Date | null
  publishedById: string | null
  draft: { revision: number; updatedAt: Date; updatedById: string } | null
  /** a translation whose source has changed since */
  older: boolean
}

export type StudioCourse = {
  slug: string
  title: string
  number: number
  /** a second person must look before it is published */
  reviewRequired: boolean
  files: StudioFile[]
}

/** Every course with its files, published or drafted, for the studio's list. */
export async function lessonList(): Promise<StudioCourse[]> {
  const courses = await db().course.findMany({
    orderBy: { slug: 'asc' },
    include: {
      drafts: true,
      editions: {
        orderBy: { number: 'desc' },
        take: 1,
        include: { translations: { orderBy: { number: 'desc' }, take: 1 } },
      },
      reviews: { where: { closedAt: null }, select: { fileName: true } },
      reviewRules: { orderBy: [{ setAt: 'desc' }, { id: 'desc' }], take: 1 },
    },
  })
  return Promise.all(courses.map(studioCourse))
}

type DraftRow = { fileName: string; markdown: string; revision: number; updatedAt: Date; updatedById: string }
type EditionRow = {
  title: string
  number: number
  manifest: string
  publishedAt: Date
  publishedById: string | null
  translations: TranslationRow[]
}
type TranslationRow = { lessons: string; manifest: string; publishedAt: Date; publishedById: string | null }

async function studioCourse(row: {
  slug: string
  drafts: DraftRow[]
  editions: EditionRow[]
  reviews: { fileName: string }[]
  reviewRules: { required: boolean }[]
}): Promise<StudioCourse> {
  const edition = row.editions[0]
  const published = edition ? await publishedRows(edition) : []
  const [translation] = edition?.translations ?? []
  if (translation)
    published.push(...translationRows(translation, readCourseManifest(edition?.manifest ?? '')))
  const files = published.map((file) => withDraft(file, row.drafts))
  const known = new Set(files.map((file) => file.fileName))
  const fresh = row.drafts.filter((draft) => !known.has(draft.fileName)).map(unpublished)
  const waiting = new Set(row.reviews.map(({ fileName }) => fileName))
  const all = inLearnersOrder([...files, ...fresh]).map((file) =>
    waiting.has(file.fileName) ? { ...file, state: 'waiting' as const } : file,
  )
  const reviewRequired = row.reviewRules[0]?.required ?? false
  const { title = row.slug, number = 0 } = edition ?? {}
  return { slug: row.slug, title, number, reviewRequired, files: all }
}

type PublishedRow = Omit<StudioFile, 'state' | 'draft' | 'older'> & { older?: boolean }

async function publishedRows(edition: EditionRow): Promise<PublishedRow[]> {
  const manifest: CourseIdentity = readCourseManifest(edition.manifest)
  const select = { hash: true, publishedAt: true, publishedById: true }
  const lessonHashes = manifest.lessons.map((one) => one.hash)
  const lessons = await db().lessonEdition.findMany({
    where: { hash: { in: lessonHashes } },
    select: { ...select, title: true },
  })
  const poolHashes = manifest.pools.map((one) => one.hash)
  const pools = await db().poolEdition.findMany({ where: { hash: { in: poolHashes } }, select })
  const titles = new Map(
    manifest.lessons.map((one) => [
      one.slug,
      lessons.find((row) => row.hash === one.hash)?.title ?? one.slug,
    ]),
  )
  const dated = (rows: { hash: string; publishedAt: Date; publishedById: string | null }[], hash: string) => {
    const row = rows.find((one) => one.hash === hash)
    return { publishedAt: row?.publishedAt ?? null, publishedById: row?.publishedById ?? null }
  }
  const { title, publishedAt, publishedById } = edition
  return [
    { fileName: 'course.md', kind: 'course', title, number: null, publishedAt, publishedById },
    ...manifest.lessons.map((one, index) => ({
      fileName: one.file,
      kind: 'lesson' as const,
      number: index + 1,
      title: titles.get(one.slug) ?? one.slug,
      ...dated(lessons, one.hash),
    })),
    ...manifest.pools.map((one) => ({
      fileName: one.file,
      kind: 'pool' as const,
      number: placeOf(manifest, one.lesson),
      title: titles.get(one.lesson ?? '') ?? title,
      ...dated(pools, one.hash),
    })),
  ]
}

function placeOf({ lessons }: CourseIdentity, slug: string | null): number | null {
  const place = lessons.findIndex((one) => one.slug === slug)
  return place < 0 ? null : place + 1
}

/** The translated files beside the newest edition. A lesson of one is named by its own title. */
function translationRows(translation: TranslationRow, source: CourseIdentity): PublishedRow[] {
  const { manifest, publishedAt, publishedById } = translation
  const { lessons, pools, markdown, older, language } = readCourseTranslationManifest(manifest)
  const titles = new Map(
    (JSON.parse(translation.lessons) as TranslatedLesson[]).map((one) => [one.slug, one.title]),
  )
  const dated = { publishedAt, publishedById }
  const row = (
    kind: StudioFile['kind'],
    fileName: string,
    slug: string | null,
    isOlder: boolean,
  ): PublishedRow => {
    const number = kind === 'course' ? null : placeOf(source, slug)
    return { fileName, kind, title: titles.get(slug ?? '') ?? '', number, ...dated, older: isOlder }
  }
  return [
    ...(markdown === '' ? [] : [row('course', `course.${language}.md`, null, older)]),
    ...lessons.map((one) => row('lesson', one.file, one.slug, one.older)),
    ...pools.map((one) => row('pool', one.file, one.lesson, one.older)),
  ]
}

function withDraft(file: PublishedRow, drafts: readonly DraftRow[]): StudioFile {
  const draft = drafts.find((one) => one.fileName === file.fileName)
  return {
    older: false,
    ...file,
    state: draft ? 'changed' : 'published',
    draft: draft ? draftFacts(draft) : null,
  }
}

function unpublished(draft: DraftRow): StudioFile {
  const kind = draftKind(draft.fileName)?.kind ?? 'lesson'
  const title = kind === 'lesson' ? lesson('', declarationsOf(draft.markdown), new ProblemList('')).title : ''
  return {
    fileName: draft.fileName,
    kind,
    title: title === '' ? draft.fileName : title,
    number: fileNumber(draft.fileName),
    state: 'draft',
    publishedAt: null,
    publishedById: null,
    draft: draftFacts(draft),
    older: false,
  }
}

function draftFacts({ revision, updatedAt, updatedById }: DraftRow): NonNullable<StudioFile['draft']> {
  return { revision, updatedAt, updatedById }
}

function fileNumber(fileName: string): number | null {
  const number = Number.parseInt(fileName, 10)
  return Number.isNaN(number) ? null : number
}

/** course.md first, then each lesson followed by its pool and their translations, then what is not published yet, the course's own pool last. */
function inLearnersOrder(files: StudioFile[]): StudioFile[] {
  const stem = ({ fileName }: StudioFile) => fileName.replace(/(?:\.pool)?(?:\.en)?\.md$/, '')
  const published = new Map(
    files
      .filter(({ kind, state }) => kind === 'lesson' && state !== 'draft')
      .map((file) => [stem(file), file]),
  )
  const place = (file: StudioFile) => {
    if (file.kind === 'course') return 0
    if (file.number === null) return 1000
    return published.get(stem(file))?.number ?? 100 + (fileNumber(file.fileName) ?? 0)
  }
  const rank = ({ kind, fileName }: StudioFile) =>
    Number(kind === 'pool') + 2 * Number(fileName.endsWith('.en.md'))
  return files.sort((a, b) => place(a) - place(b) || rank(a) - rank(b))
}
