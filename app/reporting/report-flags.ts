import { SIGN_KINDS } from './formality'

/** What figures show that a head should say a sentence to before signing. */
export const FLAG_KINDS = ['unassigned', 'usedUp', 'riskWithoutCourse', ...SIGN_KINDS] as const
export type FlagKind = (typeof FLAG_KINDS)[number]

export interface ReportFlag {
  kind: FlagKind
  /** người; 1 for a sign that says no number */
  figure: number
  /** what the head says to it; null while nothing was said to a figure this high */
  sentence: string | null
}

export const isFlagKind = (text: string): text is FlagKind => (FLAG_KINDS as readonly string[]).includes(text)

/** The last sentence that was said to a figure at least as high. */
export function sentenceTo(
  flag: { kind: string; figure: number },
  notes: readonly { kind: string; figure: number; text: string }[],
): string | null {
  return notes.filter(({ kind, figure }) => kind === flag.kind && figure >= flag.figure).at(-1)?.text ?? null
}
