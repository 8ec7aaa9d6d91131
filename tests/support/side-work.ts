import { answerSide } from '~/platform/answer-side.server'

/** What a side process may meet: work that ends, throws, never ends, or takes the process with it. */
answerSide((what: string) => {
  if (what === 'throw') throw new Error(what)
  if (what === 'exit') process.exit(3)
  if (what === 'pid') return String(process.pid)
  if (what === 'hang') for (;;);
  return what.toUpperCase()
})
