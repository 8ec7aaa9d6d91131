/** waiting → claimed → sending → sent; kept: written where there is no mail server; the others end it too. */
export const LETTER_STATES = [
  'waiting',
  'claimed',
  'sending',
  'sent',
  'kept',
  'skipped',
  'replaced',
  'failed',
  'uncertain',
] as const
export type LetterState = (typeof LETTER_STATES)[number]

/** How many letters the administrator's page lists. */
export const LETTERS_SHOWN = 50

export interface ClaimedLetter {
  id: string
  officialId: string
  kind: 'digest' | 'byHand'
  /** tries that failed before */
  tries: number
}

/** What a letter's reader needs to be written to. */
export interface Addressee {
  officialId: string
  fullName: string
  honorific: string
  language: string
  email: string
}

export interface WrittenLetter {
  to: string
  subject: string
  text: string
  html: string
}

/** What came of handing a letter to the mail server. */
export type Delivery =
  | { kind: 'sent' }
  /** for good: no such address */
  | { kind: 'refused'; code: string }
  /** this letter, for now: a full mailbox, greylisting */
  | { kind: 'later'; code: string }
  /** the server itself does not answer: every letter waits */
  | { kind: 'unreachable'; code: string }
  /** the connection was lost after the letter was handed over: it may have been taken */
  | { kind: 'unknown'; code: string }

const MINUTE_MS = 60_000
/** Minutes to wait after each failed try. */
export const BACKOFF_MINUTES = [5, 15, 60, 240] as const

/** When a letter that failed so many times is tried again; null: no more. */
export function nextTry(tries: number, at: Date): Date | null {
  const minutes = BACKOFF_MINUTES[tries - 1]
  return minutes === undefined ? null : new Date(at.getTime() + minutes * MINUTE_MS)
}

const PAUSE_MINUTES = [1, 5, 15, 30, 60] as const

/** Until when nobody calls a mail server that has not answered so many times in a row. */
export function pauseAfter(failures: number, at: Date): Date {
  const minutes = PAUSE_MINUTES[Math.min(failures, PAUSE_MINUTES.length) - 1] ?? PAUSE_MINUTES[0]
  return new Date(at.getTime() + minutes * MINUTE_MS)
}

/** The same letter has the same id however often it is handed over, so that mail servers can know it again. */
export function messageIdOf(letterId: string, origin: string): string {
  return `<${letterId}@${new URL(origin).hostname}>`
}
