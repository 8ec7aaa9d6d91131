import { expect, it } from 'vitest'
import { breath, joined, othersTurn } from '~/platform/turns'

const busy = (ms: number) => {
  const began = performance.now()
  while (performance.now() - began < ms);
}

it('lets others in between pieces of work that follow each other without a pause', async () => {
  let others = 0
  let asked = setImmediate(function again() {
    others += 1
    asked = setImmediate(again)
  })
  // Pieces of five ms and turns after eight: at least every third piece is followed by one.
  for (let piece = 0; piece < 20; piece += 1) {
    await othersTurn()
    busy(5)
  }
  clearImmediate(asked)
  expect(others).toBeGreaterThanOrEqual(5)
})

it('ends with a breath: whoever comes next has a whole turn, however long the one before was', async () => {
  await new Promise((idle) => setTimeout(idle, 5))
  await othersTurn()
  busy(12)
  const breathed = breath()
  let waited = false
  setImmediate(() => (waited = true))
  await othersTurn()
  expect(waited).toBe(false)
  await breathed
})

it('joins parts in their order, of none nothing', async () => {
  const parts = ['Bài ', '', 'một: ', 'ề ữ ợ Đ'].map((text) => Buffer.from(text))
  expect((await joined(parts)).toString()).toBe('Bài một: ề ữ ợ Đ')
  expect(await joined([])).toHaveLength(0)
})
