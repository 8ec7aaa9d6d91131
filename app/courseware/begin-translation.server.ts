import { courseTexts, draftKind, publishedText, type CourseFile } from './draft-texts.server'
import { draftFor, saveDraft } from './drafts.server'
import { fileEditions } from './history.server'
import { fingerprint } from './source/translation'
import { sourceOf, translationOf } from './translation-names'
import { namedSource, translationBegun, translationRenewed } from './translation-text'

export type TranslationBegun =
  | { kind: 'begun' | 'renewed' | 'there'; fileName: string }
  /** the source was never published, or is not the file of a source */
  | { kind: 'unknownSource' }
  /** someone saved the translation meanwhile */
  | { kind: 'moved'; fileName: string }

/**
 * Begins the English text of a published file as a draft, or takes up one whose source has moved on: it then names the
 * source as it stands. One that is of that source already is left as it is.
 */
export async function beginTranslation({
  course,
  source: sourceName,
  by,
  at,
}: {
  course: string
  /** the Vietnamese file */
  source: string
  by: string
  at: Date
}): Promise<TranslationBegun> {
  const kind = draftKind(sourceName)
  if (!kind || kind.language !== null) return { kind: 'unknownSource' }
  const source = publishedText(await courseTexts(course), { course, fileName: sourceName })
  if (!source) return { kind: 'unknownSource' }
  const fileName = translationOf(sourceName)
  const opened = await draftFor({ course, fileName })
  const text = opened?.markdown ?? null
  if (text !== null && namedSource(text) === fingerprint(source.markdown)) return { kind: 'there', fileName }
  const markdown =
    text === null ? translationBegun(kind.kind, source.markdown) : translationRenewed(text, source.markdown)
  const saved = await saveDraft({ course, fileName, markdown, revision: opened?.revision ?? 0, by, at })
  if (saved.kind === 'refused') return { kind: 'unknownSource' }
  if (saved.kind === 'conflict') return { kind: 'moved', fileName }
  return { kind: text === null ? 'begun' : 'renewed', fileName }
}

/** The source as the published translation knew it, and as it stands: what its author must put into English too. */
export type SourceMoved = { before: string; now: string }

/** What moved under a translation, while its older wording is still what readers see; null where nothing did. */
export async function sourceMovedUnder(file: CourseFile): Promise<SourceMoved | null> {
  if (draftKind(file.fileName)?.language !== 'en') return null
  const texts = await courseTexts(file.course)
  const source = { course: file.course, fileName: sourceOf(file.fileName) }
  const now = publishedText(texts, source)?.markdown
  const known = namedSource(publishedText(texts, file)?.markdown ?? '')
  if (now === undefined || known === '' || known === fingerprint(now)) return null
  const before = (await fileEditions(source))?.find(({ markdown }) => fingerprint(markdown) === known)
  return before ? { before: before.markdown, now } : null
}
