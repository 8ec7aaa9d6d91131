import type { Day } from '~/platform/calendar'
import { checkCourse } from './checks/courses'
import { checkLaws } from './checks/laws'
import { contentSet, readingProblems, registerOf, type ContentSet } from './content-set'
import type { Problem } from './problem'
import type { ContentFile } from './source/file-text'

export type CheckedContent = { set: ContentSet; problems: Problem[] }

/** Reads and judges a whole content folder: all problems of all files, by file and line. */
export function checkContent(files: readonly ContentFile[], today: Day): CheckedContent {
  const set = contentSet(files)
  const context = { register: registerOf(set), today, images: new Set<string>() }
  checkLaws(set.laws, context)
  for (const folder of set.courses) checkCourse(folder, context)
  return { set, problems: readingProblems(set) }
}
