import { answerSide, ownClock } from '~/platform/answer-side.server'
import type { StepApart } from './apart.server'
import { checkAgain } from './check-again.server'
import { readIntoStaging } from './reading.server'

answerSide<StepApart, boolean>(async (step) => {
  if (step.kind === 'check') await checkAgain(step.id, ownClock)
  else await readIntoStaging(step.id, { ...step.file, bytes: Buffer.from(step.file.bytes) }, ownClock)
  return true
})
