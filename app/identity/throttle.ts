const SECOND = 1000
const MINUTE = 60 * SECOND

/** Failures after which answers slow down, and after which there is a pause. */
export interface Patience {
  delayFrom: number
  pauseFrom: number
}

/** One account from one network: somebody at a keyboard. */
export const FROM_ONE_NETWORK: Patience = { delayFrom: 5, pauseFrom: 10 }
/** One account from everywhere: higher, or anybody could keep its owner out from afar. */
export const FROM_ANYWHERE: Patience = { delayFrom: 20, pauseFrom: 40 }

const FIRST_DELAY = 5 * SECOND
const LONGEST_DELAY = 2 * MINUTE
const PAUSE = 15 * MINUTE
const FORGOTTEN_AFTER = 60 * MINUTE

export interface Failures {
  failures: number
  lastFailureAt: Date
  pausedUntil: Date | null
}

/** Whole seconds still to wait at a moment; 0 when a try is open. Nothing is ever locked for good. */
export function secondsToWait(known: Failures | null, at: Date): number {
  if (!known?.pausedUntil) return 0
  return Math.max(0, Math.ceil((known.pausedUntil.getTime() - at.getTime()) / SECOND))
}

/** What is remembered after one more failure. A pause that has passed leaves half of the patience. */
export function afterFailure(known: Failures | null, at: Date, patience: Patience): Failures {
  const failures = remembered(known, at, patience) + 1
  const wait = waitAfter(failures, patience)
  return { failures, lastFailureAt: at, pausedUntil: wait > 0 ? new Date(at.getTime() + wait) : null }
}

function remembered(known: Failures | null, at: Date, { delayFrom, pauseFrom }: Patience): number {
  if (!known || at.getTime() - known.lastFailureAt.getTime() >= FORGOTTEN_AFTER) return 0
  return known.failures >= pauseFrom ? delayFrom : known.failures
}

function waitAfter(failures: number, { delayFrom, pauseFrom }: Patience): number {
  if (failures < delayFrom) return 0
  if (failures >= pauseFrom) return PAUSE
  return Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (failures - delayFrom))
}
