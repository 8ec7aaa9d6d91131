import { type ItemFigures, LEAST_ATTEMPTS } from './item-analysis'

export type ItemVerdict =
  /** too few first sittings to say anything */
  | { kind: 'tooFew' }
  /** people who did well elsewhere prefer `preferred` to `key`; null where only the correlation tells it */
  | { kind: 'wrongKey'; preferred: { choice: string; key: string } | null }
  | { kind: 'tooHard' }
  | { kind: 'tooEasy' }
  | { kind: 'notTelling' }
  /** `unused`: wrong choices that nobody took */
  | { kind: 'unusedChoice'; unused: string[] }
  | { kind: 'sound' }
export type VerdictKind = ItemVerdict['kind']

/** What a trainer should look at, the gravest first. */
export const VERDICTS: readonly VerdictKind[] = [
  'wrongKey',
  'tooHard',
  'notTelling',
  'tooEasy',
  'unusedChoice',
  'sound',
  'tooFew',
]
/** Questions that may treat people unjustly. */
export const FAULTS: readonly VerdictKind[] = ['wrongKey', 'tooHard', 'notTelling']
/** What stands on the first screen: faults, and questions that ask nothing. */
export const TO_LOOK_AT: readonly VerdictKind[] = [...FAULTS, 'tooEasy']

const TOO_EASY = 0.95
const TOO_HARD = 0.3
const TELLING = 0.15

/**
 * The one thing to say of a question. A key that nearly everyone takes is not wrong, whatever the few others did
 * elsewhere: too easy goes before the correlation.
 */
export function verdictOf(
  figures: ItemFigures,
  question: { choices: readonly string[]; right: readonly string[] },
): ItemVerdict {
  const { attempts, facility, discrimination } = figures
  if (attempts < LEAST_ATTEMPTS) return { kind: 'tooFew' }
  if (facility > TOO_EASY) return { kind: 'tooEasy' }
  const preferred = preferredByTheBest(figures, question)
  if (preferred !== null || (discrimination !== null && discrimination < 0))
    return { kind: 'wrongKey', preferred }
  if (facility < TOO_HARD) return { kind: 'tooHard' }
  if (discrimination !== null && discrimination < TELLING) return { kind: 'notTelling' }
  const unused = question.choices.filter(
    (id) => !question.right.includes(id) && timesChosen(figures, id) === 0,
  )
  return unused.length > 0 ? { kind: 'unusedChoice', unused } : { kind: 'sound' }
}

export function timesChosen({ chosen }: ItemFigures, id: string): number {
  return chosen.get(id)?.all ?? 0
}

/** A wrong choice that the top 27 % took more often than a right one. */
function preferredByTheBest(
  { chosen }: ItemFigures,
  { choices, right }: { choices: readonly string[]; right: readonly string[] },
): { choice: string; key: string } | null {
  const byTop = (ids: readonly string[]) =>
    [...ids].sort((a, b) => (chosen.get(b)?.top ?? 0) - (chosen.get(a)?.top ?? 0))
  const choice = byTop(choices.filter((id) => !right.includes(id)))[0]
  const key = byTop(right).at(-1)
  if (choice === undefined || key === undefined) return null
  return (chosen.get(choice)?.top ?? 0) > (chosen.get(key)?.top ?? 0) ? { choice, key } : null
}
