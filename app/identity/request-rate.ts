const MINUTE_MS = 60_000
const MOST_KEYS = 10_000

/** How many requests a key may make within a minute of the clock; kept in memory, for it stops floods and nothing else. */
export function requestRate(perMinute: number) {
  let minute = 0
  let asked = new Map<string, number>()
  return {
    /** Counts one more; false when it is one too many. */
    allows(key: string, at: Date): boolean {
      const now = Math.floor(at.getTime() / MINUTE_MS)
      if (now !== minute || asked.size > MOST_KEYS) {
        minute = now
        asked = new Map()
      }
      const count = (asked.get(key) ?? 0) + 1
      asked.set(key, count)
      return count <= perMinute
    },
  }
}
