import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { record } from '~/audit/record.server'
import { db, transaction, type Tx } from '~/platform/database.server'
import { fileKindOf } from '~/platform/file-kind'
import { newCode, sha256 } from '~/platform/ids.server'
import { SideProcess, type SideWork } from '~/platform/side-process.server'
import { kebab } from '~/platform/vietnamese-text'
import type { CourseImage } from './course-images.server'
import { imageFacts, MEDIA_TYPES, type ImageType } from './image-file'
import type { ImageToShrink, ShrunkImage } from './image-work.server'
import type { ContentFile } from './source/file-text'

export type ImageAdded =
  { kind: 'added'; image: CourseImage } | { kind: 'type' | 'broken' | 'heavy' | 'busy' | 'unknownCourse' }

/** What a person may choose; it becomes WebP whatever it was. */
export const MOST_UPLOAD_BYTES = 10 * 1024 * 1024
const TAKEN = new Set<string>(['png', 'jpeg', 'webp', 'avif'])
/** A course that was written in files may have these besides. */
const READ = new Set<string>([...TAKEN, 'gif'])

const shrinking = new SideProcess<ImageToShrink, ShrunkImage>('app/courseware/image-work.server.ts', {
  withinMs: 20_000,
  memoryMb: 128,
  mostWaiting: 6,
})

async function shrunk(bytes: Uint8Array, { keep = false } = {}): Promise<SideWork<ShrunkImage>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lccv-anh-'))
  try {
    const file = path.join(folder, 'anh')
    await writeFile(file, bytes)
    return await shrinking.run({ file, keep })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export type ImageToAdd = {
  course: string
  bytes: Uint8Array
  kind: string
  alt: string
  by: string
  at: Date
}

/**
 * Makes a picture fit for lessons and keeps it with the course under a name of its own. The same picture again is the
 * same image. SVG, and whatever does not begin as a picture, is refused before anything reads it.
 */
export async function addImage({ course, bytes, kind, alt, by, at }: ImageToAdd): Promise<ImageAdded> {
  if (!TAKEN.has(kind)) return { kind: 'type' }
  const work = await shrunk(bytes)
  if (work.kind === 'busy') return { kind: 'busy' }
  if (work.kind !== 'done' || work.value.kind === 'unreadable') return { kind: 'broken' }
  if (work.value.kind === 'heavy') return { kind: 'heavy' }
  const { bytes: small, width, height } = work.value
  const found = await db().course.findUnique({ where: { slug: course }, select: { id: true } })
  if (!found) return { kind: 'unknownCourse' }
  const image = { hash: sha256(small), type: 'webp' as const, width, height, size: small.length }
  return transaction(async (tx) => {
    const known = await tx.courseImage.findFirst({ where: { courseId: found.id, hash: image.hash } })
    if (known) return { kind: 'added', image: { ...image, name: known.name } }
    await storeImage(tx, image, small, at)
    const name = `hinh/${kebab(alt).slice(0, 40).replace(/-+$/, '') || 'anh'}-${newCode(4).toLowerCase()}.webp`
    await tx.courseImage.create({
      data: { courseId: found.id, name, hash: image.hash, addedAt: at, addedById: by },
    })
    const data = { name, hash: image.hash, size: image.size }
    const subject = { subjectType: 'course', subjectId: found.id } as const
    await record(tx, { kind: 'lessonImageAdded', ...subject, data }, { actorId: by, at })
    return { kind: 'added', image: { ...image, name } }
  })
}

/** A picture made fit for lessons, not stored yet; one that is stored already, by its hash, is taken as it is. */
export async function readiedImage(bytes: Uint8Array): Promise<ReadiedImage | null> {
  const hash = sha256(bytes)
  const known = await db().lessonImage.findUnique({
    where: { hash },
    select: { type: true, width: true, height: true, size: true },
  })
  if (known) return { hash, bytes, ...known, type: known.type as ImageType }
  if (!READ.has(fileKindOf(bytes))) return null
  const work = await shrunk(bytes, { keep: true })
  if (work.kind !== 'done' || work.value.kind !== 'image') return null
  const { bytes: small, width, height } = work.value
  return { hash: sha256(small), type: 'webp', width, height, size: small.length, bytes: small }
}

export type ReadiedImage = Omit<CourseImage, 'name'> & { bytes: Uint8Array }

/** Keeps a picture that a course brought along, under the name its texts use. */
export async function keepNamedImage(
  tx: Tx,
  { bytes, ...image }: ReadiedImage,
  { courseId, name, by, at }: { courseId: string; name: string; by: string; at: Date },
): Promise<void> {
  await storeImage(tx, image, bytes, at)
  await tx.courseImage.create({ data: { courseId, name, hash: image.hash, addedAt: at, addedById: by } })
  const data = { name, hash: image.hash, size: image.size }
  const subject = { subjectType: 'course', subjectId: courseId } as const
  await record(tx, { kind: 'lessonImageAdded', ...subject, data }, { actorId: by, at })
}

async function storeImage(
  tx: Tx,
  { hash, type, width, height, size }: Omit<CourseImage, 'name'>,
  bytes: Uint8Array,
  at: Date,
): Promise<void> {
  if (await tx.lessonImage.findUnique({ where: { hash }, select: { hash: true } })) return
  const row = { hash, type, width, height, size, bytes: new Uint8Array(bytes), addedAt: at }
  await tx.lessonImage.create({ data: row })
}

export type ServedImage = { bytes: Uint8Array; mediaType: string }

/** A picture by the hash of its bytes, or null. */
export async function imageByHash(hash: string): Promise<ServedImage | null> {
  const row = await db().lessonImage.findUnique({ where: { hash }, select: { bytes: true, type: true } })
  return row && { bytes: row.bytes, mediaType: MEDIA_TYPES[row.type as ImageType] }
}

/** Keeps the pictures of a content folder: their bytes by hash, and which name shows which. */
export async function keepImages(tx: Tx, files: readonly ContentFile[], at: Date): Promise<void> {
  for (const { path, bytes } of files) {
    const [, slug = '', name = ''] = /^courses\/([^/]+)\/(.+)$/.exec(path) ?? []
    const facts = bytes.byteLength > 0 ? imageFacts(bytes) : null
    const course = facts && (await tx.course.findUnique({ where: { slug }, select: { id: true } }))
    if (!facts || !course) continue
    const hash = sha256(bytes)
    await storeImage(tx, { hash, ...facts, size: bytes.byteLength }, bytes, at)
    const key = { courseId: course.id, name }
    await tx.courseImage.upsert({
      where: { courseId_name: key },
      create: { ...key, hash, addedAt: at },
      update: { hash },
    })
  }
}
