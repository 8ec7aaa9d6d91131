import { sourceMovedUnder } from '~/courseware/begin-translation.server'
import type { CourseFile } from '~/courseware/draft-texts.server'
import { draftFor, type DraftView } from '~/courseware/drafts.server'
import { fingerprint } from '~/courseware/source/translation'
import { sourceOf, translationOf } from '~/courseware/translation-names'
import { namedSource } from '~/courseware/translation-text'
import type { Locale } from '~/i18n/locale'
import { isTranslation } from './part-name'
import { shownChanges } from './shown-text.server'
import type { ShownChanges } from './studio-work'

/** How a file stands with its other language. */
export type OtherLanguage =
  /** a Vietnamese file: `english` is where its translation stands, or would; null before it is published */
  | { kind: 'source'; english: string | null; begun: boolean }
  /** a translation: what moved in its source since readers got it, and whether this text is of the source as it stands */
  | { kind: 'translation'; source: string; moved: ShownChanges | null; current: boolean }

export async function otherLanguage(
  file: CourseFile,
  opened: DraftView,
  locale: Locale,
): Promise<OtherLanguage> {
  if (!isTranslation(file.fileName)) {
    if (!opened.published) return { kind: 'source', english: null, begun: false }
    const english = translationOf(file.fileName)
    return { kind: 'source', english, begun: (await draftFor({ ...file, fileName: english })) !== null }
  }
  const moved = await sourceMovedUnder(file)
  return {
    kind: 'translation',
    source: sourceOf(file.fileName),
    moved: moved && (await shownChanges(moved.before, moved.now, { language: 'vi', locale })),
    current: moved === null || namedSource(opened.markdown) === fingerprint(moved.now),
  }
}
