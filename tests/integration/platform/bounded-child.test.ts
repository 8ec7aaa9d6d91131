// @protects What a person sent cannot take the server's time, memory or settings
import { describe, expect, it, vi } from 'vitest'
import { type ChildLimits, runBounded } from '~/platform/bounded-child.server'

// Each begins a process, which takes its time where many wait for few cores.
vi.setConfig({ testTimeout: 90_000 })

const run = (argument: string, limits: Partial<ChildLimits> = {}) =>
  runBounded({ file: 'tests/support/hurting-child.ts', argument, input: new Uint8Array() }, limits)

describe('work on what a person sent', () => {
  it.each([
    ['spin', { cpuSeconds: 2 }, 'time'],
    ['wait', { seconds: 3 }, 'time'],
    ['hoard', { memoryMb: 300 }, 'memory'],
    ['grow', { heapMb: 64 }, 'crash'],
    ['talk', { outputBytes: 64 * 1024 - 1 }, 'output'],
  ] as const)('that would %s is stopped at %o', async (argument, limits, why) => {
    expect(await run(argument, limits)).toEqual({ kind: 'stopped', why })
  })

  it('may say as much as is allowed, to the byte; what is no answer is a crash', async () => {
    expect(await run('talk', { outputBytes: 64 * 1024 })).toEqual({ kind: 'stopped', why: 'crash' })
  })

  it('gets none of our settings', async () => {
    const answer = await run('settings')
    if (answer.kind !== 'done') throw new Error(answer.why)
    const settings = answer.value as string[]
    expect(settings.filter((name) => !['NODE_ENV', 'PATH', 'TMPDIR'].includes(name))).toEqual([])
  })

  it('waits in a row of four; the fifth is sent away', async () => {
    const row = Array.from({ length: 5 }, () => run('settings'))
    const kinds = (await Promise.all(row)).map((one) => (one.kind === 'stopped' ? one.why : one.kind))
    expect(kinds).toEqual(['done', 'done', 'done', 'done', 'busy'])
  })
})
