import type { Day } from '~/platform/calendar'
import type { Preview } from './preview.server'
import type { Problem } from './problem'
import type { PublishedTexts } from './published-files.server'

type DraftFile = { fileName: string; markdown: string }

/** A course as it would stand with these texts in it. */
export type CourseToRead = {
  texts: Omit<PublishedTexts, 'latest'>
  course: string
  drafts: readonly DraftFile[]
  today: Day
}

/** What is asked of the side process that reads courses. */
export type CourseWork = ({ kind: 'preview'; fileName: string } | { kind: 'check' }) & CourseToRead

/** What it gives. */
export type CourseRead = { kind: 'preview'; preview: Preview } | { kind: 'check'; problems: Problem[] }
