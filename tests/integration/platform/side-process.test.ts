import { expect, it } from 'vitest'
import { SideProcess } from '~/platform/side-process.server'

const side = new SideProcess<string, string>('tests/support/side-work.ts', {
  withinMs: 1500,
  memoryMb: 64,
  mostWaiting: 3,
})

it('does what is asked in its order, and says so of each', async () => {
  const all = await Promise.all(['một', 'hai', 'ba'].map((what) => side.run(what)))
  expect(all).toEqual(['MỘT', 'HAI', 'BA'].map((value) => ({ kind: 'done', value })))
})

it('outlives work that throws, ends the process or never ends: what comes next is done', async () => {
  expect(await side.run('throw')).toEqual({ kind: 'broken' })
  expect(await side.run('exit')).toEqual({ kind: 'broken' })
  expect(await side.run('a')).toEqual({ kind: 'done', value: 'A' })
  const [hung, after] = await Promise.all([side.run('hang'), side.run('b')])
  expect(hung).toEqual({ kind: 'late' })
  expect(after).toEqual({ kind: 'done', value: 'B' })
})

it('takes no more than it may have waiting', async () => {
  const asked = ['a', 'b', 'c', 'd', 'e'].map((what) => side.run(what))
  const kinds = (await Promise.all(asked)).map(({ kind }) => kind)
  expect(kinds).toEqual(['done', 'done', 'done', 'done', 'busy'])
})

it('that is seldom asked goes after a while, and comes back when it is asked', async () => {
  const seldom = new SideProcess<string, string>('tests/support/side-work.ts', {
    ...{ withinMs: 1500, memoryMb: 64, mostWaiting: 3, idleMs: 100 },
  })
  const pid = async () => (await seldom.run('pid')) as { kind: 'done'; value: string }
  const [first, again] = [await pid(), await pid()]
  expect(again).toEqual(first)
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(() => process.kill(Number(first.value), 0)).toThrow()
  expect((await pid()).value).not.toBe(first.value)
})
