import { log } from '~/platform/log.server'

/** The time, for work that goes on after its request was answered. */
export type Clock = () => Date

const running = new Map<string, Promise<void>>()

/** Starts the next step of an import, once however often it is asked for. */
export function startRun(importId: string, work: () => Promise<void>): void {
  if (running.has(importId)) return
  const run = work()
    .catch((error: unknown) => log.error('importStepFailed', { importId, reason: nameOf(error) }))
    .finally(() => running.delete(importId))
  running.set(importId, run)
}

export const isRunning = (importId: string) => running.has(importId)

/** Waits for the step under way, at most so long: a short list needs no page that waits. */
export async function runSettled(importId: string, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))
  await Promise.race([running.get(importId), late])
  clearTimeout(timer)
}

const nameOf = (error: unknown) =>
  error instanceof Error ? `${error.name}: ${error.message.slice(0, 120)}` : 'unknown'
