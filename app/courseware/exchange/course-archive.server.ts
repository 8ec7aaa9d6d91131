import yazl from 'yazl'
import { buffer } from 'node:stream/consumers'
import { record } from '~/audit/record.server'
import { db, transaction } from '~/platform/database.server'
import { sha256 } from '~/platform/ids.server'
import { othersTurn } from '~/platform/turns'
import { courseTexts } from '../draft-texts.server'
import type { PublishedTexts } from '../published-files.server'

/** The same texts make the same bytes, whoever packs them and when. */
const PACKED_ON = new Date(2020, 0, 1)
const PACKED = { mtime: PACKED_ON, mode: 0o100644, forceDosTimestamp: true }

type Act = { by: string; at: Date }

/**
 * A course as its authors see it, drafts before what is published, with the pictures its texts name, in one zip; null
 * where there is none. Who took it away stands in the trail: pools hold keys.
 */
export async function exportCourse(slug: string, { by, at }: Act): Promise<Buffer | null> {
  const course = await db().course.findUnique({ where: { slug }, include: DRAFT_NAMES })
  if (!course) return null
  const published = await courseTexts(slug)
  const texts = publishedBy(slug, published)
  for (const { fileName } of course.drafts)
    texts.set(fileName, (await draftText(course.id, fileName)) ?? texts.get(fileName) ?? '')
  const pictures = await namedPictures(slug, published, [...texts.values()])
  const zip = new yazl.ZipFile()
  for (const [fileName, markdown] of inOrder(texts)) {
    await othersTurn()
    zip.addBuffer(Buffer.from(markdown, 'utf8'), `${slug}/${fileName}`, PACKED)
  }
  // A picture is packed already.
  for (const [name, bytes] of inOrder(pictures))
    zip.addBuffer(bytes, `${slug}/${name}`, { ...PACKED, compress: false })
  zip.end()
  const bytes = await buffer(zip.outputStream as never)
  const data = { what: 'course', part: sha256(bytes), rows: texts.size + pictures.size } as const
  const event = { kind: 'coursewareExported', subjectType: 'course', subjectId: course.id, data } as const
  await transaction((tx) => record(tx, event, { actorId: by, at }))
  return bytes
}

const inOrder = <Value>(files: ReadonlyMap<string, Value>) => [...files].sort(([a], [b]) => (a < b ? -1 : 1))

/** Drafts by name: a hundred long texts at once would keep everyone waiting, so each is read by itself. */
export const DRAFT_NAMES = { drafts: { select: { fileName: true } } } as const

export async function draftText(courseId: string, fileName: string): Promise<string | null> {
  const key = { courseId_fileName: { courseId, fileName } }
  return (await db().draft.findUnique({ where: key, select: { markdown: true } }))?.markdown ?? null
}

/** The published texts of a course by file name. */
export function publishedBy(slug: string, { files }: Pick<PublishedTexts, 'files'>): Map<string, string> {
  const folder = `courses/${slug}/`
  const published = files.filter(({ path }) => path.startsWith(folder))
  return new Map(published.map(({ path, text }) => [path.slice(folder.length), text] as const))
}

/** The bytes of the course's pictures that a text names, by the name it uses. */
async function namedPictures(
  slug: string,
  { images }: PublishedTexts,
  texts: readonly string[],
): Promise<Map<string, Buffer>> {
  const folder = `courses/${slug}/`
  const named = images
    .map(({ path, hash }) => ({ name: path.slice(folder.length), hash }))
    .filter(({ name }) => texts.some((text) => text.includes(name)))
  const rows = await db().lessonImage.findMany({
    where: { hash: { in: named.map(({ hash }) => hash) } },
    select: { hash: true, bytes: true },
  })
  const bytes = new Map(rows.map((row) => [row.hash, Buffer.from(row.bytes)]))
  return new Map(
    named.flatMap(({ name, hash }) => {
      const held = bytes.get(hash)
      return held ? [[name, held] as const] : []
    }),
  )
}
