import { askBeside } from '~/courseware/course-reader.server'
import { textToShow } from '~/courseware/preview.server'
import { instrumentStatuses } from '~/courseware/published.server'
import type { Locale } from '~/i18n/locale'
import { Written } from '~/ui/written'
import type { ChangesRead, ShownChanges, ShownText, StudioWork, TextRead } from './studio-work'

type WorkOf<Kind extends StudioWork['kind']> = Extract<StudioWork, { kind: Kind }>

const NOTHING: TextRead = {
  title: '',
  html: new Uint8Array(),
  problems: [],
  errors: 0,
  warnings: 0,
  elsewhere: [],
  late: false,
}
const NOT_COMPARED: ChangesRead = { places: 0, added: 0, removed: 0, html: new Uint8Array(), late: true }

/** A text as learners would see it, read and written beside this process. Stores nothing. */
export async function readText(
  markdown: string,
  file: { course: string; fileName: string; at: Date },
  locale: Locale,
): Promise<TextRead> {
  const text = await textToShow(markdown, file)
  if (!text) return NOTHING
  const laws = await instrumentStatuses(lawsOf(text.texts.files))
  const work = { kind: 'show' as const, text, laws: [...laws.values()], locale }
  return (await askBeside<WorkOf<'show'>, TextRead>(work)) ?? { ...NOTHING, late: true }
}

/** The same for a page. */
export async function shownText(...asked: Parameters<typeof readText>): Promise<ShownText> {
  const read = await readText(...asked)
  return { ...read, html: new Written(read.html) }
}

/** The register's laws stand among the texts, each by its key. */
const lawsOf = (files: readonly { path: string; hash: string }[]) =>
  files.flatMap(({ path, hash }) => (path.startsWith('laws/') ? [hash] : []))

/** Where two texts of a file differ, compared beside this process. */
export async function shownChanges(
  before: string,
  now: string,
  { language, locale }: { language: 'vi' | 'en'; locale: Locale },
): Promise<ShownChanges> {
  const work = { kind: 'compare' as const, before, now, language, locale }
  const read = (await askBeside<WorkOf<'compare'>, ChangesRead>(work)) ?? NOT_COMPARED
  return { ...read, html: new Written(read.html) }
}
