import type { Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { checkedWith, courseTexts, type CourseFile } from './draft-texts.server'
import { instrumentStatuses } from './published.server'
import { publishedTexts } from './published-files.server'

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
      const { problems } = checkedWith(await courseTexts(course), course, drafts, today)
      const errors = problems.filter(({ severity }) => severity === 'error')
      return drafts.map(({ fileName }) => {
        const path = `courses/${course}/${fileName}`
        return { course, fileName, errors: errors.filter((problem) => problem.path === path).length }
      })
    }),
  )
  return found.flat().filter(({ errors }) => errors > 0)
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
