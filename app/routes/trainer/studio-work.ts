import type { TextToShow } from '~/courseware/course-work'
import type { Problem } from '~/courseware/problem'
import type { InstrumentStatus } from '~/courseware/published'
import type { Locale } from '~/i18n/locale'
import type { Written } from '~/ui/written'

/** What the studio's pages ask of the process beside theirs. */
export type StudioWork =
  | { kind: 'show'; text: TextToShow; laws: InstrumentStatus[]; locale: Locale }
  | { kind: 'compare'; before: string; now: string; language: 'vi' | 'en'; locale: Locale }

/** What is shown of a text: of HTML written beside the server, only its place is in the data. */
export type ShownText = Omit<TextRead, 'html'> & { html: Written }
export type ShownChanges = Omit<ChangesRead, 'html'> & { html: Written }

/** A text as learners would see it, as HTML of their own pages, and what is to be put right in it. */
export type TextRead = {
  title: string
  /** UTF-8: it comes from another process and goes to the browser as it is */
  html: Uint8Array
  problems: Problem[]
  errors: number
  warnings: number
  /** in other files of the course */
  elsewhere: Problem[]
  /** it could not be read within its time: nothing above says anything */
  late: boolean
}

/** Where two texts differ, as HTML; how many lines came and went. */
export type ChangesRead = { places: number; added: number; removed: number; html: Uint8Array; late: boolean }
