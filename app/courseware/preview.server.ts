import { dayOf } from '~/platform/calendar'
import { plain } from './course-reader.server'
import type { TextToShow } from './course-work'
import { asAuthored, courseTexts, draftKind, fits, type CourseFile } from './draft-texts.server'
import { withItsLesson } from './new-lesson-outline.server'

export type PreviewContext = CourseFile & { at: Date }

/** A text inside its course as it would be published at `at`; null for a file that cannot be. */
export async function textToShow(
  posted: string,
  { course, fileName, at }: PreviewContext,
): Promise<TextToShow | null> {
  const markdown = asAuthored(posted)
  if (!draftKind(fileName)) return null
  const texts = await courseTexts(course)
  const draft = { fileName, markdown: fits(markdown) ? markdown : '' }
  const drafts = await withItsLesson(texts, course, draft)
  return { ...plain({ texts, course, drafts, today: dayOf(at) }), fileName }
}
