import { record } from '~/audit/record.server'
import { textOf } from '~/platform/file-kind'
import { db, isUniqueViolation, transaction } from '~/platform/database.server'
import { newId } from '~/platform/ids.server'
import { othersTurn } from '~/platform/turns'
import { IMAGE_FILE } from '../content-set'
import { asAuthored, courseTexts, draftKind, fits } from '../draft-texts.server'
import { keepNamedImage, MOST_UPLOAD_BYTES, readiedImage, type ReadiedImage } from '../lesson-images.server'
import { DRAFT_NAMES, draftText, publishedBy } from './course-archive.server'

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** As a lesson's text names a picture: in the course's folder or one below it. */
const PICTURE_NAME = /^(?:[a-z0-9][a-z0-9_-]{0,40}\/)?[a-z0-9][a-z0-9._-]{0,100}$/i
const MOST_PICTURES = 150
/** Letters of texts and bytes of pictures written at once: all of a large course reaches the disk so slowly that everyone would wait. */
const STRETCH = 1024 * 1024

type Act = { by: string; at: Date }

export type FileOutcome =
  /** it is a draft now · it says what stands there already · somebody's draft says something else: kept as it is */
  | 'drafted'
  | 'same'
  | 'conflict'
  | 'notOurs'
  | 'tooLarge'
  | 'notText'
  /** a picture: kept, or made anew first, or no picture that we can read */
  | 'picture'
  | 'pictureMadeAnew'
  | 'notPicture'
export type CourseImported =
  | { kind: 'imported'; course: string; files: { name: string; outcome: FileOutcome }[] }
  | { kind: 'refused'; why: 'folder' | 'nothing' }

type Given = { name: string; bytes: Buffer }
type ReadText = { kind: 'text'; name: string; markdown: string | null; outcome: FileOutcome }
type ReadPicture = { kind: 'picture'; name: string; image: ReadiedImage | null; outcome: FileOutcome }
type FileRead = ReadText | ReadPicture

/**
 * Takes the files of one course folder: texts as drafts, pictures under their names. What is published is not touched,
 * and no draft and no picture is overwritten. A large course is kept stretch by stretch: broken off, it is sent again,
 * and what is there already is found to be the same.
 */
export async function importCourse(files: readonly Given[], act: Act): Promise<CourseImported> {
  const folders = new Set(files.map(({ name }) => name.split('/')[0] ?? ''))
  const [slug = ''] = folders
  const isFolder = folders.size === 1 && slug.length <= 60 && SLUG.test(slug)
  if (!isFolder || files.some(({ name }) => !name.includes('/'))) return { kind: 'refused', why: 'folder' }
  const own = files.map(({ name, bytes }) => ({ name: name.slice(slug.length + 1), bytes }))
  const texts = await readTexts(own.filter(({ name }) => !IMAGE_FILE.test(name)))
  if (!texts.some(({ markdown }) => markdown !== null)) return { kind: 'refused', why: 'nothing' }
  const pictures = await readPictures(own.filter(({ name }) => IMAGE_FILE.test(name)))
  const standing = await courseTexts(slug)
  const hashes = new Map(standing.files.map(({ path, hash }) => [path, hash]))
  const published = { texts: publishedBy(slug, standing), hashes }
  const kept: FileRead[] = []
  for (const stretch of stretches([...texts, ...pictures])) {
    const keepIt = () => keep({ slug, published, files: stretch }, act)
    try {
      kept.push(...(await keepIt()))
    } catch (error) {
      // Somebody began one of these drafts at the same moment: looked at again, it is a conflict with a name.
      if (!isUniqueViolation(error)) throw error
      kept.push(...(await keepIt()))
    }
  }
  return { kind: 'imported', course: slug, files: kept.map(({ name, outcome }) => ({ name, outcome })) }
}

async function readTexts(files: readonly Given[]): Promise<ReadText[]> {
  const read: ReadText[] = []
  for (const { name, bytes } of files) {
    await othersTurn()
    read.push(readText(name, bytes))
  }
  return read
}

function readText(name: string, bytes: Buffer): ReadText {
  if (!draftKind(name)) return { kind: 'text', name, markdown: null, outcome: 'notOurs' }
  const text = textOf(bytes)
  if (text === null) return { kind: 'text', name, markdown: null, outcome: 'notText' }
  const markdown = asAuthored(text)
  return fits(markdown)
    ? { kind: 'text', name, markdown, outcome: 'drafted' }
    : { kind: 'text', name, markdown: null, outcome: 'tooLarge' }
}

async function readPictures(files: readonly Given[]): Promise<ReadPicture[]> {
  const read: ReadPicture[] = []
  for (const [place, { name, bytes }] of files.entries()) {
    const isOurs = PICTURE_NAME.test(name) && place < MOST_PICTURES && bytes.length <= MOST_UPLOAD_BYTES
    const image = isOurs ? await readiedImage(bytes) : null
    const asGiven = image !== null && bytes.equals(image.bytes)
    const outcome = image ? (asGiven ? 'picture' : 'pictureMadeAnew') : isOurs ? 'notPicture' : 'notOurs'
    read.push({ kind: 'picture', name, image, outcome })
  }
  return read
}

/** In their order, each of one large file or of as many small ones as fit. */
function stretches(files: readonly FileRead[]): FileRead[][] {
  const all: FileRead[][] = []
  let filled = STRETCH
  for (const file of files) {
    const size = sizeOf(file)
    const last = filled + size <= STRETCH ? all.at(-1) : undefined
    if (last) last.push(file)
    else all.push([file])
    filled = (last ? filled : 0) + size
  }
  return all
}

const sizeOf = (file: FileRead) =>
  (file.kind === 'text' ? file.markdown?.length : file.image?.bytes.length) ?? 0

/** What stands published: texts by file name, hashes by path. */
type Published = { texts: ReadonlyMap<string, string>; hashes: ReadonlyMap<string, string> }
type Stretch = { slug: string; published: Published; files: readonly FileRead[] }

async function keep({ slug, published, files }: Stretch, { by, at }: Act): Promise<FileRead[]> {
  const course = await db().course.findUnique({ where: { slug }, include: { ...DRAFT_NAMES, images: true } })
  const texts = await judged(files.filter(isText), published.texts, course)
  const pictures = judgedPictures(files.filter(isPicture), course?.images ?? [])
  const fresh = texts.filter(({ outcome }) => outcome === 'drafted')
  const courseId = course?.id ?? newId()
  await transaction(async (tx) => {
    if (!course) await tx.course.create({ data: { id: courseId, slug } })
    for (const { name: fileName, markdown } of fresh) {
      const basedOn = published.hashes.get(`courses/${slug}/${fileName}`) ?? null
      const row = { fileName, markdown: markdown ?? '', basedOn, revision: 1, updatedAt: at, updatedById: by }
      await tx.draft.createMany({ data: { id: newId(), courseId, ...row } })
      await othersTurn()
    }
    for (const { name, image, outcome } of pictures)
      if (image && IS_NEW.has(outcome)) await keepNamedImage(tx, image, { courseId, name, by, at })
    const data = { what: 'course', part: slug, rows: fresh.length } as const
    const event = { kind: 'coursewareImported', subjectType: 'course', subjectId: courseId, data } as const
    await record(tx, event, { actorId: by, at })
  })
  return [...texts, ...pictures]
}

const isText = (file: FileRead) => file.kind === 'text'
const isPicture = (file: FileRead) => file.kind === 'picture'
const IS_NEW = new Set<FileOutcome>(['picture', 'pictureMadeAnew'])

async function judged(
  texts: readonly ReadText[],
  published: ReadonlyMap<string, string>,
  course: { id: string; drafts: readonly { fileName: string }[] } | null,
): Promise<ReadText[]> {
  const drafted = new Set(course?.drafts.map(({ fileName }) => fileName))
  const all: ReadText[] = []
  for (const text of texts) {
    await othersTurn()
    const { name, markdown } = text
    const isDrafted = course !== null && drafted.has(name)
    const stands = isDrafted ? await draftText(course.id, name) : published.get(name)
    if (markdown === null) all.push(text)
    else if (stands === markdown) all.push({ ...text, outcome: 'same' })
    else all.push({ ...text, outcome: isDrafted ? 'conflict' : text.outcome })
  }
  return all
}

/** A name shows one picture: another under the same name stays outside. */
function judgedPictures(
  pictures: readonly ReadPicture[],
  held: readonly { name: string; hash: string }[],
): ReadPicture[] {
  const known = new Map(held.map(({ name, hash }) => [name, hash]))
  return pictures.map((picture) => {
    const hash = known.get(picture.name)
    if (!picture.image || hash === undefined) return picture
    return { ...picture, outcome: hash === picture.image.hash ? 'same' : 'conflict' }
  })
}
