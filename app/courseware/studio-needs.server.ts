import type { Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { readErrors } from './course-reader.server'
import { courseTexts, draftKind, publishedText, type CourseFile } from './draft-texts.server'
import { listedLessons, withLesson } from './outline'
import { instrumentStatuses } from './published.server'
import { publishedTexts, type PublishedTexts } from './published-files.server'

export type UnfinishedDraft = CourseFile & { errors: number }

/** Drafts that cannot be published as they stand, with how many errors each; a course is judged with all its drafts. */
export async function unfinishedDrafts(today: Day): Promise<UnfinishedDraft[]> {
  const rows = await db().draft.findMany({
    orderBy: { fileName: 'asc' },
    select: { fileName: true, markdown: true, course: { select: { slug: true } } },
  })
  const courses = [...new Set(rows.map((row) => row.course.slug))]
  const found = await Promise.all(
    courses.map(async (course) => {
      const drafts = rows.filter((row) => row.course.slug === course)
      const texts = await courseTexts(course)
      const all = withAllNewLessons(texts, course, drafts)
      const errors = (await readErrors({ texts, course, drafts: all, today })) ?? {}
      return drafts.map(({ fileName }) => {
        return { course, fileName, errors: errors[`courses/${course}/${fileName}`] ?? 0 }
      })
    }),
  )
  return found.flat().filter(({ errors }) => errors > 0)
}

/** The drafts with an outline that names every new lesson among them, as it will when each is published. */
function withAllNewLessons(
  texts: PublishedTexts,
  course: string,
  drafts: readonly { fileName: string; markdown: string }[],
) {
  const drafted = drafts.find(({ fileName }) => fileName === 'course.md')
  const outline = drafted?.markdown ?? publishedText(texts, { course, fileName: 'course.md' })?.markdown
  if (outline === undefined) return drafts
  const stems = drafts.flatMap(({ fileName }) => {
    const kind = draftKind(fileName)
    return kind?.kind === 'lesson' && !kind.language ? [kind.name.stem] : []
  })
  const markdown = stems.reduce(
    (text, stem) => (listedLessons(text).includes(stem) ? text : (withLesson(text, stem) ?? text)),
    outline,
  )
  return [...drafts.filter((draft) => draft !== drafted), { fileName: 'course.md', markdown }]
}

/** A published file that cites a law which is no longer in force. */
export type OutdatedFile = CourseFile & { laws: string[] }

const CITED = /(?:\[\[|^:::+[ \t]*trích luật[ \t]+)([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)[ \t]+điều/gimu

/** Files of the newest editions whose laws were replaced or have expired, by file. */
export async function filesCitingGoneLaws(): Promise<OutdatedFile[]> {
  const { files } = await publishedTexts()
  const cited = files
    .map(({ path, text }) => ({ parts: path.split('/'), keys: keysIn(text) }))
    .filter(({ parts, keys }) => parts[0] === 'courses' && keys.length > 0)
  const statuses = await instrumentStatuses(cited.flatMap(({ keys }) => keys))
  return cited.flatMap(({ parts: [, course = '', fileName = ''], keys }) => {
    const gone = keys.map((key) => statuses.get(key)).filter((law) => law && isGone(law.status))
    return gone.length > 0 ? [{ course, fileName, laws: gone.map((law) => law?.shortTitle ?? '') }] : []
  })
}

function keysIn(text: string): string[] {
  return [...new Set([...text.matchAll(CITED)].map(([, key = '']) => key.toUpperCase()))]
}

function isGone(status: string): boolean {
  return status === 'replaced' || status === 'expired'
}
