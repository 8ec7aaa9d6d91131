import { bodyMessages } from './problem-messages/body'
import { courseMessages } from './problem-messages/course'
import { fileMessages } from './problem-messages/file'
import { lawMessages } from './problem-messages/law'
import { questionMessages } from './problem-messages/question'
import { translationMessages } from './problem-messages/translation'
import { trapMessages } from './problem-messages/trap'
import { wordingMessages } from './problem-messages/wording'

/** Every sentence an author may be told, by code. A message begins in lower case: «Dòng 42: » stands before it. */
export const messages = {
  ...fileMessages,
  ...bodyMessages,
  ...questionMessages,
  ...lawMessages,
  ...courseMessages,
  ...translationMessages,
  ...trapMessages,
  ...wordingMessages,
}

export type ProblemCode = keyof typeof messages

/** What a code's sentence must be filled with; `{}` where it takes nothing. */
export type ProblemSlots<Code extends ProblemCode> =
  Parameters<(typeof messages)[Code]> extends [infer Slots] ? Slots : Record<string, never>

const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'noFinalNewline',
  'unknownFile',
  'rawHtml',
  'longSentence',
  'longSentencesOverall',
  'longLesson',
  'minutesUnlikely',
  'longestIsRight',
  'unevenPositions',
  'doubleNegation',
  'instrumentGone',
  'instrumentNotYet',
  'emptySection',
  'imagesHeavy',
  'smallPool',
  'translationOlder',
])

/** True where publishing may go on; the other codes stop it. */
export function isWarning(code: ProblemCode): boolean {
  return warnings.has(code)
}
