import type { SideAnswer } from './side-process.server'

/** The clock of the process that does the work: what takes long says itself when it ended. */
export const ownClock = () => new Date()

/**
 * In a side process: does each piece of work that is asked for, until the process that asks is gone; an answer that
 * nobody takes any more is dropped.
 */
export function answerSide<In, Out>(work: (input: In) => Out | Promise<Out>): void {
  const answer = (given: SideAnswer<Out>) => void process.send?.(given, undefined, undefined, () => undefined)
  process.on('message', (message: { input: In }) => {
    Promise.resolve()
      .then(() => work(message.input))
      .then(
        (value) => answer({ value }),
        () => answer({ failed: true }),
      )
  })
  process.once('disconnect', () => process.exit(0))
  answer({ ready: true })
}
