import { type ChildProcess, spawn } from 'node:child_process'
import { PassThrough, type Readable } from 'node:stream'
import { lower, usedBy } from './child-use.server'
import { makeShortQueue } from './queue'

/** A large file is written by a process of its own, that says one thing before its first byte. */
export interface StreamWork {
  /** a TypeScript file that reads JSON from stdin, sends what it has to say and writes bytes to stdout */
  file: string
  input: unknown
  /** the database it reads; nothing else of our settings goes along */
  databaseUrl: string
  /** whoever waited has gone: then it is ended */
  signal?: AbortSignal
}
export type StreamOutcome<Said> =
  { kind: 'begun'; said: Said; body: Readable } | { kind: 'stopped'; why: 'busy' | 'broken' | 'gone' }

const HEAP_MB = 112
/** Rows die young: a small nursery keeps what is reserved for them small. */
const NURSERY_MB = 4
const MEMORY_MB = 400
const CPU_SECONDS = 90
const SECONDS = 240
const LOOK_EVERY_MS = 250
/** Kept here for a slow reader, so that the process can end and the next begin. */
const MOST_KEPT = 32 * 1024 * 1024
const MOST_WAITING = 4

const turn = makeShortQueue(MOST_WAITING)

/** One at a time, for there are few cores; a fifth in the row is sent away. */
export async function streamFromChild<Said>(work: StreamWork): Promise<StreamOutcome<Said>> {
  const over = await turn()
  if (!over) return { kind: 'stopped', why: 'busy' }
  if (!work.signal?.aborted) return begin<Said>(work, over)
  over()
  return { kind: 'stopped', why: 'gone' }
}

function begin<Said>(work: StreamWork, over: () => void): Promise<StreamOutcome<Said>> {
  const child = start(work)
  const body = new PassThrough({ highWaterMark: MOST_KEPT })
  // Whoever reads hears of it; before anyone does, the outcome says it.
  body.on('error', () => undefined)
  child.stdout?.pipe(body, { end: false })
  const end = () => void child.kill('SIGKILL')
  const unwatch = watch(child, end)
  work.signal?.addEventListener('abort', end)
  body.on('close', end)
  return new Promise((resolve) => {
    child.once('message', (said) => resolve({ kind: 'begun', said: said as Said, body }))
    child.on('error', () => undefined)
    child.once('close', (code) => {
      unwatch()
      work.signal?.removeEventListener('abort', end)
      over()
      // A file that was cut off must not look whole.
      if (code === 0) body.end()
      else body.destroy(new Error('the process that wrote the file was stopped'))
      resolve({ kind: 'stopped', why: work.signal?.aborted ? 'gone' : 'broken' })
    })
  })
}

function start({ file, input, databaseUrl }: StreamWork): ChildProcess {
  const { PATH, TMPDIR } = process.env
  const limits = [`--max-old-space-size=${HEAP_MB}`, `--max-semi-space-size=${NURSERY_MB}`]
  const child = spawn(process.execPath, [...limits, '--import', 'tsx', file], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    env: {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      LOG: 'error',
      ...(PATH && { PATH }),
      ...(TMPDIR && { TMPDIR }),
    },
  })
  lower(child.pid)
  // A child that ended does not read on.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(JSON.stringify(input))
  return child
}

/** Ends what takes too much of the machine. */
function watch(child: ChildProcess, end: () => void): () => void {
  const timer = setTimeout(end, SECONDS * 1000)
  const look = setInterval(() => {
    const { memoryMb, cpuSeconds } = usedBy(child.pid)
    if (memoryMb > MEMORY_MB || cpuSeconds > CPU_SECONDS) end()
  }, LOOK_EVERY_MS)
  return () => {
    clearTimeout(timer)
    clearInterval(look)
  }
}
