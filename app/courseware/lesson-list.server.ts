import { db } from '~/platform/database.server'
import { draftKind } from './draft-texts.server'
import { readCourseManifest, type CourseIdentity } from './editions.server'
import { ProblemList } from './problem'
import { lesson } from './source/lesson'

export type StudioFile = {
  fileName: string
  kind: 'course' | 'lesson' | 'pool'
  /** a pool has its lesson's title */
  title: string
  /** draft: never published; changed: published, with a draft */
  state: 'published' | 'draft' | 'changed'
  publishedAt: Date | null
  publishedById: string | null
  draft: { revision: number; updatedAt: Date; updatedById: string } | null
}

export type StudioCourse = { slug: string; title: string; number: number; files: StudioFile[] }

/** Every course with its files, published or drafted, for the studio's list. */
export async function lessonList(): Promise<StudioCourse[]> {
  const courses = await db().course.findMany({
    orderBy: { slug: 'asc' },
    include: { drafts: true, editions: { orderBy: { number: 'desc' }, take: 1 } },
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
}

async function studioCourse(row: {
  slug: string
  drafts: DraftRow[]
  editions: EditionRow[]
}): Promise<StudioCourse> {
  const edition = row.editions[0]
  const published = edition ? await publishedRows(edition) : []
  const files = published.map((file) => withDraft(file, row.drafts))
  const known = new Set(files.map((file) => file.fileName))
  const fresh = row.drafts.filter((draft) => !known.has(draft.fileName)).map(unpublished)
  const all = nameInOrder([...files, ...fresh])
  return { slug: row.slug, title: edition?.title ?? row.slug, number: edition?.number ?? 0, files: all }
}

type PublishedRow = Omit<StudioFile, 'state' | 'draft'>

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
    { fileName: 'course.md', kind: 'course', title, publishedAt, publishedById },
    ...manifest.lessons.map((one) => ({
      fileName: one.file,
      kind: 'lesson' as const,
      title: titles.get(one.slug) ?? one.slug,
      ...dated(lessons, one.hash),
    })),
    ...manifest.pools.map((one) => ({
      fileName: one.file,
      kind: 'pool' as const,
      title: titles.get(one.lesson ?? '') ?? title,
      ...dated(pools, one.hash),
    })),
  ]
}

function withDraft(file: PublishedRow, drafts: readonly DraftRow[]): StudioFile {
  const draft = drafts.find((one) => one.fileName === file.fileName)
  return { ...file, state: draft ? 'changed' : 'published', draft: draft ? draftFacts(draft) : null }
}

function unpublished(draft: DraftRow): StudioFile {
  const kind = draftKind(draft.fileName)?.kind ?? 'lesson'
  const title = kind === 'lesson' ? lesson('', draft.markdown, new ProblemList('')).title : ''
  return {
    fileName: draft.fileName,
    kind,
    title: title === '' ? draft.fileName : title,
    state: 'draft',
    publishedAt: null,
    publishedById: null,
    draft: draftFacts(draft),
  }
}

function draftFacts({ revision, updatedAt, updatedById }: DraftRow): NonNullable<StudioFile['draft']> {
  return { revision, updatedAt, updatedById }
}

/** course.md first, then each lesson followed by its pool. */
function nameInOrder(files: StudioFile[]): StudioFile[] {
  const key = (file: StudioFile) =>
    file.kind === 'course' ? '' : file.fileName.replace(/(?:\.pool)?\.md$/, '')
  return files.sort((a, b) => (key(a) === key(b) ? (a.kind < b.kind ? -1 : 1) : key(a) < key(b) ? -1 : 1))
}
