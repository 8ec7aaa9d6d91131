import { expect, it } from 'vitest'
import { othersTurn } from '~/platform/turns'

const busy = (ms: number) => {
  const began = performance.now()
  while (performance.now() - began < ms);
}

it('lets others in between pieces of work that follow each other without a pause', async () => {
  let asked = performance.now()
  let longest = 0
  const other = setInterval(() => {
    longest = Math.max(longest, performance.now() - asked)
    asked = performance.now()
  }, 1)
  for (let piece = 0; piece < 20; piece += 1) {
    await othersTurn()
    busy(5)
  }
  clearInterval(other)
  expect(longest).toBeGreaterThan(0)
  expect(longest).toBeLessThan(60)
})
