import { spawn } from 'node:child_process'
import { lower, usedBy } from './child-use.server'
import { makeShortQueue } from './queue'
import { joined } from './turns'

/** What a person sent may be made to hurt: it is read in a process of its own that can be stopped. */
export type ChildWork = {
  /** a TypeScript file that reads stdin and writes JSON */
  file: string
  argument: string
  input: Uint8Array
}
export type ChildOutcome<Value> =
  { kind: 'done'; value: Value } | { kind: 'stopped'; why: 'time' | 'memory' | 'output' | 'crash' | 'busy' }

const LIMITS = {
  heapMb: 256,
  memoryMb: 640,
  /** Of processor: a busy server must not make an honest file fail; and an end to waiting whatever happens. */
  cpuSeconds: 20,
  seconds: 120,
  outputBytes: 16 * 1024 * 1024,
}
export type ChildLimits = typeof LIMITS
const LOOK_EVERY_MS = 150
const MOST_WAITING = 4

const turn = makeShortQueue(MOST_WAITING)

/** One at a time, for there are few cores; a fifth in the row is sent away. */
export async function runBounded<Value>(
  work: ChildWork,
  limits: Partial<ChildLimits> = {},
  /** how what it writes is taken; JSON unless told */
  taken: (output: Buffer) => Value = parsed,
): Promise<ChildOutcome<Value>> {
  const done = await turn()
  if (!done) return { kind: 'stopped', why: 'busy' }
  try {
    return await run(work, { ...LIMITS, ...limits }, taken)
  } finally {
    done()
  }
}

function run<Value>(
  { file, argument, input }: ChildWork,
  limits: ChildLimits,
  taken: (output: Buffer) => Value,
): Promise<ChildOutcome<Value>> {
  return new Promise((resolve) => {
    const command = [`--max-old-space-size=${limits.heapMb}`, '--import', 'tsx', file, argument]
    const { PATH, TMPDIR } = process.env
    // Nothing of our settings goes along: the child needs neither database nor secret.
    const env: NodeJS.ProcessEnv = {
      NODE_ENV: 'production',
      ...(PATH && { PATH }),
      ...(TMPDIR && { TMPDIR }),
    }
    const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'], env })
    const parts: Buffer[] = []
    let size = 0
    let stopped: 'time' | 'memory' | 'output' | null = null
    const stop = (why: 'time' | 'memory' | 'output') => {
      stopped ??= why
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => stop('time'), limits.seconds * 1000)
    const look = setInterval(() => {
      const { memoryMb, cpuSeconds } = usedBy(child.pid)
      if (memoryMb > limits.memoryMb) stop('memory')
      if (cpuSeconds > limits.cpuSeconds) stop('time')
    }, LOOK_EVERY_MS)
    lower(child.pid)
    child.stdout.on('data', (part: Buffer) => {
      size += part.length
      if (size > limits.outputBytes) stop('output')
      else parts.push(part)
    })
    // A child that ended does not read on.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('error', () => undefined)
    child.on('close', (code) => {
      clearTimeout(timer)
      clearInterval(look)
      if (stopped || code !== 0) return resolve({ kind: 'stopped', why: stopped ?? 'crash' })
      resolve(joined(parts).then((output) => outcomeOf(output, taken)))
    })
  })
}

const parsed = <Value>(output: Buffer) => JSON.parse(output.toString('utf8')) as Value

function outcomeOf<Value>(output: Buffer, taken: (output: Buffer) => Value): ChildOutcome<Value> {
  try {
    return { kind: 'done', value: taken(output) }
  } catch {
    return { kind: 'stopped', why: 'crash' }
  }
}
