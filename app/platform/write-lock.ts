import { setTimeout as pause } from 'node:timers/promises'

/** How long a write waits for another process to let go of the file before it is refused, ms. */
const PATIENCE = 5000
const SHORTEST_PAUSE = 2
const LONGEST_PAUSE = 25

/**
 * Does what needs SQLite's write lock, asking again while another process holds it. SQLite's own waiting would hold
 * the whole process; between two askings here, everyone else is answered. The work must leave nothing when it is refused.
 */
export async function whenUnlocked<T>(work: () => T | Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE
  for (let wait = SHORTEST_PAUSE; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error
    }
    await pause(wait)
  }
}

/** As better-sqlite3 says it, and as Prisma's adapter does. */
function isBusy(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: { originalCode?: unknown } }
  return [code, cause?.originalCode].some(
    (said) => typeof said === 'string' && said.startsWith('SQLITE_BUSY'),
  )
}
