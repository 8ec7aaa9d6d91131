import { dayOf } from '~/platform/calendar'
import type { ComposedQuestion } from './compose-questions.server'
import { readPreview } from './course-reader.server'
import { asAuthored, courseTexts, draftKind, fits, type CourseFile } from './draft-texts.server'
import { withItsLesson } from './new-lesson-outline.server'
import { EMPTY } from './preview-of.server'
import type { Problem } from './problem'
import type { Citation, LessonBlock, Section, TextLanguage } from './published'

/** What learners would see of a text, and what its author must still change. */
export type Preview = {
  title: string
  language: TextLanguage
  minutes: number
  objectives: string[]
  sections: Section[]
  blocks: LessonBlock[]
  citations: Citation[]
  /** with their keys: a preview is the trainer's own page */
  questions: ComposedQuestion[]
  problems: Problem[]
  /** errors that this text brings into other files of the course, or that stand there already */
  elsewhere: Problem[]
  /** it could not be read within its time: nothing above says anything */
  late?: boolean
}

export type PreviewContext = CourseFile & { at: Date }

/** Renders a text as it would be published at `at`, inside its course, beside this process. Stores nothing. */
export async function preview(posted: string, { course, fileName, at }: PreviewContext): Promise<Preview> {
  const markdown = asAuthored(posted)
  if (!draftKind(fileName)) return EMPTY
  const texts = await courseTexts(course)
  const draft = { fileName, markdown: fits(markdown) ? markdown : '' }
  const drafts = await withItsLesson(texts, course, draft)
  const read = await readPreview({ texts, course, drafts, today: dayOf(at), fileName })
  return read ?? { ...EMPTY, late: true }
}
