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
type ReadText = { name: string; markdown: string | null; outcome: FileOutcome }
type ReadPicture = { name: string; image: ReadiedImage | null; outcome: FileOutcome }

/**
 * Takes the files of one course folder: texts as drafts, pictures under their names. What is published is not touched,
 * and no draft and no picture is overwritten.
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
  try {
    return await keep(slug, { texts, pictures }, act)
  } catch (error) {
    // Somebody began one of these drafts at the same moment: looked at again, it is a conflict with a name.
    if (isUniqueViolation(error)) return keep(slug, { texts, pictures }, act)
    throw error
  }
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
  if (!draftKind(name)) return { name, markdown: null, outcome: 'notOurs' }
  const text = textOf(bytes)
  if (text === null) return { name, markdown: null, outcome: 'notText' }
  const markdown = asAuthored(text)
  return fits(markdown)
    ? { name, markdown, outcome: 'drafted' }
    : { name, markdown: null, outcome: 'tooLarge' }
}

async function readPictures(files: readonly Given[]): Promise<ReadPicture[]> {
  const read: ReadPicture[] = []
  for (const [place, { name, bytes }] of files.entries()) {
    const isOurs = PICTURE_NAME.test(name) && place < MOST_PICTURES && bytes.length <= MOST_UPLOAD_BYTES
    const image = isOurs ? await readiedImage(bytes) : null
    const asGiven = image !== null && bytes.equals(image.bytes)
    const outcome = image ? (asGiven ? 'picture' : 'pictureMadeAnew') : isOurs ? 'notPicture' : 'notOurs'
    read.push({ name, image, outcome })
  }
  return read
}

type Read = { texts: readonly ReadText[]; pictures: readonly ReadPicture[] }

async function keep(slug: string, read: Read, { by, at }: Act): Promise<CourseImported> {
  const course = await db().course.findUnique({ where: { slug }, include: { ...DRAFT_NAMES, images: true } })
  const published = await courseTexts(slug)
  const hashes = new Map(published.files.map(({ path, hash }) => [path, hash]))
  const texts = await judged(read.texts, publishedBy(slug, published), course)
  const pictures = judgedPictures(read.pictures, course?.images ?? [])
  const fresh = texts.filter(({ outcome }) => outcome === 'drafted')
  const courseId = course?.id ?? newId()
  await transaction(async (tx) => {
    if (!course) await tx.course.create({ data: { id: courseId, slug } })
    for (const { name: fileName, markdown } of fresh) {
      const basedOn = hashes.get(`courses/${slug}/${fileName}`) ?? null
      const row = { fileName, markdown: markdown ?? '', basedOn, revision: 1, updatedAt: at, updatedById: by }
      await tx.draft.create({ data: { id: newId(), courseId, ...row } })
      await othersTurn()
    }
    for (const { name, image, outcome } of pictures)
      if (image && IS_NEW.has(outcome)) await keepNamedImage(tx, image, { courseId, name, by, at })
    const data = { what: 'course', part: slug, rows: fresh.length } as const
    const event = { kind: 'coursewareImported', subjectType: 'course', subjectId: courseId, data } as const
    await record(tx, event, { actorId: by, at })
  })
  const files = [...texts, ...pictures].map(({ name, outcome }) => ({ name, outcome }))
  return { kind: 'imported', course: slug, files }
}

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
