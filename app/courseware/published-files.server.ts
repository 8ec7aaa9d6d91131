import { db, type DbOrTx } from '~/platform/database.server'
import { readCourseManifest, readCourseTranslationManifest, type CourseIdentity } from './editions.server'
import type { ContentFile } from './source/file-text'

/** A published text under the name it has in the content folder. `hash` names the edition it belongs to. */
export type PublishedFile = { path: string; text: string; hash: string }

export type PublishedImage = { path: string; hash: string; size?: ContentFile['size'] }

export type PublishedTexts = {
  files: PublishedFile[]
  /** images by hash, with their size where it is known */
  images: PublishedImage[]
  /** the newest edition of each course by slug */
  latest: Map<string, string>
}

/** Every text as last published: laws, and the latest edition of each course (or only of one). */
export async function publishedTexts(source: DbOrTx = db(), onlyCourse?: string): Promise<PublishedTexts> {
  const laws = await source.lawInstrument.findMany({ select: { key: true, fileName: true, markdown: true } })
  const courses = await source.course.findMany({
    where: { editions: { some: {} }, ...(onlyCourse === undefined ? {} : { slug: onlyCourse }) },
    select: { editions: { orderBy: { number: 'desc' }, take: 1, select: { hash: true, manifest: true } } },
  })
  const texts: PublishedTexts = {
    files: laws.map((law) => ({ path: `laws/${law.fileName}`, text: law.markdown, hash: law.key })),
    images: [],
    latest: new Map(),
  }
  for (const edition of courses.flatMap((course) => course.editions)) {
    await addCourse(source, texts, edition.hash, readCourseManifest(edition.manifest))
  }
  texts.files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return texts
}

async function addCourse(
  source: DbOrTx,
  texts: PublishedTexts,
  hash: string,
  manifest: CourseIdentity,
): Promise<void> {
  const folder = `courses/${manifest.course}`
  texts.latest.set(manifest.course, hash)
  texts.files.push({ path: `${folder}/course.md`, text: manifest.markdown, hash })
  await addParts(source, texts, manifest)
  await addTranslation(source, texts, hash)
  const sizes = await imageSizes(source, Object.values(manifest.images))
  for (const [name, imageHash] of Object.entries(manifest.images)) {
    const size = sizes.get(imageHash)
    texts.images.push({ path: `${folder}/${name}`, hash: imageHash, ...(size ? { size } : {}) })
  }
}

/** The newest translation beside a course edition, under its own names. */
async function addTranslation(source: DbOrTx, texts: PublishedTexts, courseHash: string): Promise<void> {
  const row = await source.courseTranslation.findFirst({
    where: { sourceHash: courseHash },
    orderBy: { number: 'desc' },
    select: { hash: true, manifest: true },
  })
  if (!row) return
  const manifest = readCourseTranslationManifest(row.manifest)
  const folder = `courses/${manifest.course}`
  if (manifest.markdown !== '') {
    const path = `${folder}/course.${manifest.language}.md`
    texts.files.push({ path, text: manifest.markdown, hash: row.hash })
  }
  await addParts(source, texts, manifest)
}

async function addParts(
  source: DbOrTx,
  texts: PublishedTexts,
  { course, lessons, pools }: Parts,
): Promise<void> {
  const select = { hash: true, markdown: true }
  const stored = [
    ...(await source.lessonEdition.findMany({ where: { hash: { in: hashesOf(lessons) } }, select })),
    ...(await source.poolEdition.findMany({ where: { hash: { in: hashesOf(pools) } }, select })),
  ]
  const markdown = new Map(stored.map((row) => [row.hash, row.markdown]))
  for (const { file, hash } of [...lessons, ...pools])
    texts.files.push({ path: `courses/${course}/${file}`, text: markdown.get(hash) ?? '', hash })
}

type Part = { file: string; hash: string }
type Parts = { course: string; lessons: readonly Part[]; pools: readonly Part[] }

const hashesOf = (parts: readonly Part[]) => parts.map(({ hash }) => hash)

async function imageSizes(source: DbOrTx, hashes: readonly string[]) {
  if (hashes.length === 0) return new Map<string, { width: number; height: number; bytes: number }>()
  const rows = await source.lessonImage.findMany({
    where: { hash: { in: [...hashes] } },
    select: { hash: true, width: true, height: true, size: true },
  })
  return new Map(rows.map(({ hash, size: bytes, ...shape }) => [hash, { ...shape, bytes }]))
}

/** Published texts as files to be read and checked again. */
export function asContentFiles({ files, images }: Pick<PublishedTexts, 'files' | 'images'>): ContentFile[] {
  return [
    ...files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
    ...images.map((image) => ({ ...image, bytes: new Uint8Array() })),
  ]
}
