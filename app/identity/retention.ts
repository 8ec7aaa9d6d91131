import { addMonths, type Day } from '~/platform/calendar'

/** Years for which what names a person is kept after they left, unless an administrator sets another number. */
export const DEFAULT_KEEP_YEARS = 10
export const MOST_KEEP_YEARS = 70

/** Why it may be erased: the years are over, or the person asked for it. */
export const ERASURE_REASONS = ['retention', 'request'] as const
export type ErasureReason = (typeof ERASURE_REASONS)[number]

/** The first day on which nothing needs to be kept any more. */
export const keptUntil = (leftOn: Day, years: number): Day => addMonths(leftOn, 12 * years)

export type ErasureAnswer = { kind: 'allowed' } | { kind: 'notLeft' } | { kind: 'kept'; until: Day }

/** Whether what names a person may be erased on a day. Only of who left; before the years are over only at their request. */
export function mayErase(
  { leftOn, because }: { leftOn: Day | null; because: ErasureReason },
  years: number,
  today: Day,
): ErasureAnswer {
  if (leftOn === null || leftOn > today) return { kind: 'notLeft' }
  const until = keptUntil(leftOn, years)
  return because === 'retention' && until > today ? { kind: 'kept', until } : { kind: 'allowed' }
}
