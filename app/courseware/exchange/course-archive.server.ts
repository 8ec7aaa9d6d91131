import yazl from 'yazl'
import { buffer } from 'node:stream/consumers'
import { record } from '~/audit/record.server'
import { textOf } from '~/platform/file-kind'
import { db, isUniqueViolation, transaction } from '~/platform/database.server'
import { newId, sha256 } from '~/platform/ids.server'
import { asAuthored, courseTexts, draftKind, fits } from '../draft-texts.server'

/** The same texts make the same bytes, whoever packs them and when. */
const PACKED_ON = new Date(2020, 0, 1)
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

type Act = { by: string; at: Date }

/**
 * A course as its authors see it, drafts before what is published, in one zip; null where there is none.
 * Who took it away stands in the trail: pools hold keys.
 */
export async function exportCourse(slug: string, { by, at }: Act): Promise<Buffer | null> {
  const course = await db().course.findUnique({ where: { slug }, include: { drafts: true } })
  if (!course) return null
  const texts = await currentTexts(slug, course.drafts)
  const zip = new yazl.ZipFile()
  for (const [fileName, markdown] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const options = { mtime: PACKED_ON, mode: 0o100644, forceDosTimestamp: true }
    zip.addBuffer(Buffer.from(markdown, 'utf8'), `${slug}/${fileName}`, options)
  }
  zip.end()
  const bytes = await buffer(zip.outputStream as never)
  const data = { what: 'course', part: sha256(bytes.toString('base64')), rows: texts.size } as const
  const event = { kind: 'coursewareExported', subjectType: 'course', subjectId: course.id, data } as const
  await transaction((tx) => record(tx, event, { actorId: by, at }))
  return bytes
}

/** By file name; a draft stands before the published text. */
async function currentTexts(slug: string, drafts: readonly { fileName: string; markdown: string }[]) {
  const folder = `courses/${slug}/`
  const { files } = await courseTexts(slug)
  const published = files.filter(({ path }) => path.startsWith(folder))
  return new Map([
    ...published.map(({ path, text }) => [path.slice(folder.length), text] as const),
    ...drafts.map(({ fileName, markdown }) => [fileName, markdown] as const),
  ])
}

export type FileOutcome =
  /** it is a draft now · it says what stands there already · somebody's draft says something else: kept as it is */
  'drafted' | 'same' | 'conflict' | 'notOurs' | 'tooLarge' | 'notText'
export type CourseImported =
  | { kind: 'imported'; course: string; files: { name: string; outcome: FileOutcome }[] }
  | { kind: 'refused'; why: 'folder' | 'nothing' }

/** Takes the files of one course folder as drafts. What is published is not touched and no draft is overwritten. */
export async function importCourse(
  files: readonly { name: string; bytes: Buffer }[],
  act: Act,
): Promise<CourseImported> {
  const folders = new Set(files.map(({ name }) => name.split('/')[0] ?? ''))
  const [slug = ''] = folders
  if (
    folders.size !== 1 ||
    slug.length > 60 ||
    !SLUG.test(slug) ||
    files.some(({ name }) => !name.includes('/'))
  )
    return { kind: 'refused', why: 'folder' }
  const read = files.map(({ name, bytes }) => readOne(name.slice(slug.length + 1), bytes))
  if (!read.some(({ markdown }) => markdown !== null)) return { kind: 'refused', why: 'nothing' }
  try {
    return await keep(slug, read, act)
  } catch (error) {
    // Somebody began one of these drafts at the same moment: looked at again, it is a conflict with a name.
    if (isUniqueViolation(error)) return keep(slug, read, act)
    throw error
  }
}

type ReadOne = { name: string; markdown: string | null; outcome: FileOutcome }

function readOne(name: string, bytes: Buffer): ReadOne {
  if (!draftKind(name)) return { name, markdown: null, outcome: 'notOurs' }
  const text = textOf(bytes)
  if (text === null) return { name, markdown: null, outcome: 'notText' }
  const markdown = asAuthored(text)
  return fits(markdown)
    ? { name, markdown, outcome: 'drafted' }
    : { name, markdown: null, outcome: 'tooLarge' }
}

async function keep(slug: string, read: readonly ReadOne[], { by, at }: Act): Promise<CourseImported> {
  const course = await db().course.findUnique({ where: { slug }, include: { drafts: true } })
  const published = new Map((await courseTexts(slug)).files.map(({ path, hash }) => [path, hash]))
  const current = await currentTexts(slug, course?.drafts ?? [])
  const drafts = new Set(course?.drafts.map(({ fileName }) => fileName))
  const files = read.map(({ name, markdown, outcome }) => {
    if (markdown === null) return { name, outcome, markdown }
    if (current.get(name) === markdown) return { name, outcome: 'same' as const, markdown }
    return { name, outcome: drafts.has(name) ? ('conflict' as const) : outcome, markdown }
  })
  const fresh = files.filter(({ outcome }) => outcome === 'drafted')
  const courseId = course?.id ?? newId()
  await transaction(async (tx) => {
    if (!course) await tx.course.create({ data: { id: courseId, slug } })
    for (const { name: fileName, markdown } of fresh) {
      const basedOn = published.get(`courses/${slug}/${fileName}`) ?? null
      const row = { fileName, markdown: markdown ?? '', basedOn, revision: 1, updatedAt: at, updatedById: by }
      await tx.draft.create({ data: { id: newId(), courseId, ...row } })
    }
    const data = { what: 'course', part: slug, rows: fresh.length } as const
    const event = { kind: 'coursewareImported', subjectType: 'course', subjectId: courseId, data } as const
    await record(tx, event, { actorId: by, at })
  })
  return { kind: 'imported', course: slug, files: files.map(({ name, outcome }) => ({ name, outcome })) }
}
