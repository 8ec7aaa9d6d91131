import { readFileSync } from 'node:fs'
import { setPriority } from 'node:os'

/** Lower than the server's. */
const PRIORITY = 5

/** Whoever waits for a page comes first. */
export function lower(pid: number | undefined): void {
  try {
    if (pid) setPriority(pid, PRIORITY)
  } catch {
    // Some hosts do not allow it: then it runs as we do.
  }
}

/** Nothing where the system does not tell: the heap's own limit and the clock still hold. */
export function usedBy(pid: number | undefined): { memoryMb: number; cpuSeconds: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    const ticks = Number(fields[11]) + Number(fields[12])
    return { memoryMb: (Number(fields[21]) * 4096) / 1024 / 1024, cpuSeconds: ticks / 100 }
  } catch {
    return { memoryMb: 0, cpuSeconds: 0 }
  }
}
