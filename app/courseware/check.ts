import type { Day } from '~/platform/calendar'
import { checkChangedIds } from './checks/changed-ids'
import { checkCourse } from './checks/courses'
import { checkLaws } from './checks/laws'
import { contentSet, readingProblems, registerOf, type ContentSet } from './content-set'
import type { Problem } from './problem'
import type { ContentFile } from './source/file-text'

export type CheckedContent = { set: ContentSet; problems: Problem[] }

/**
 * Reads and judges a whole content folder: all problems of all files, by file and line. `published`: the texts of the
 * newest editions, against which ids must stand.
 */
export function checkContent(
  files: readonly ContentFile[],
  today: Day,
  published: readonly ContentFile[] = [],
): CheckedContent {
  const set = contentSet(files)
  const context = { register: registerOf(set), today, images: new Set<string>() }
  checkLaws(set.laws, context)
  for (const folder of set.courses) checkCourse(folder, context)
  if (published.length > 0) checkChangedIds(set, contentSet(published))
  return { set, problems: readingProblems(set) }
}
