// Loaded into a measured server: between two signals it watches how long the main thread is kept from everyone else.
import { renameSync, writeFileSync } from 'node:fs'

const LOOK_EVERY_MS = 5
const file = process.env.LCCV_MAIN_THREAD ?? ''
let looking
let longest

process.on('SIGUSR2', () => {
  if (!looking) return begin()
  clearInterval(looking)
  looking = undefined
  writeFileSync(`${file}.new`, JSON.stringify(longest))
  renameSync(`${file}.new`, file)
})

/** A look that comes late: by the clock, and by the processor time this process used meanwhile, whichever is less. */
function begin() {
  longest = { waitedMs: 0, workedMs: 0 }
  let [at, used] = [performance.now(), process.cpuUsage()]
  looking = setInterval(() => {
    const waited = performance.now() - at - LOOK_EVERY_MS
    const { user, system } = process.cpuUsage(used)
    longest.waitedMs = Math.max(longest.waitedMs, waited)
    longest.workedMs = Math.max(longest.workedMs, Math.min(waited, (user + system) / 1000))
    at = performance.now()
    used = process.cpuUsage()
  }, LOOK_EVERY_MS)
}
