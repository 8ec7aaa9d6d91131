import { SideProcess } from '~/platform/side-process.server'

/** A step of an import that is done beside the process that answers pages. */
export type StepApart =
  | { kind: 'read'; id: string; file: { bytes: Uint8Array; kind: 'zip' | 'text' } }
  | { kind: 'check'; id: string }

const steps = new SideProcess<StepApart, boolean>('app/organisation/intake/apart-work.server.ts', {
  withinMs: 900_000,
  memoryMb: 384,
  mostWaiting: 4,
  idleMs: 60_000,
})

/** Up to so many rows, and so many bytes of a file, a step takes less time than a process needs to begin. */
export const FEW_ROWS = 1000
export const FEW_BYTES = 100_000

/**
 * Does a step of a long list in a process of its own: reading and checking thousands of rows is work for the processor,
 * and nobody else's page waits for it. False where it was not done.
 */
export async function stepApart(step: StepApart): Promise<boolean> {
  return (await steps.run(step)).kind === 'done'
}
