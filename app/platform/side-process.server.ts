import { fork, type ChildProcess } from 'node:child_process'
import { setPriority } from 'node:os'
import path from 'node:path'

export type SideWork<Out> =
  | { kind: 'done'; value: Out }
  /** it took longer than it may; the process was ended, the next work gets a new one */
  | { kind: 'late' }
  /** it threw, or its process ended: too much memory, a part that crashed */
  | { kind: 'broken' }
  /** too many wait already */
  | { kind: 'busy' }

type Job<In, Out> = { input: In; done: (work: SideWork<Out>) => void }

/** Loading the code is no part of the work: a machine at its limit takes its time for it. */
const START_WITHIN_MS = 60_000

/** Once it can begin, below everyone else: whoever answers pages goes first. */
const NICE = 5

/**
 * One Node process beside this one for work that takes long, or that may not be trusted to end: it runs one piece at a
 * time in the order asked for, bounded in time, memory and number, and starts when first needed.
 */
export class SideProcess<In, Out> {
  readonly #waiting: Job<In, Out>[] = []
  #process: ChildProcess | null = null
  #ready = false
  #current: Job<In, Out> | null = null
  #timer: NodeJS.Timeout | undefined
  #leaving: NodeJS.Timeout | undefined

  constructor(
    /** the module that answers, from the checkout's root */
    readonly file: string,
    readonly limits: { withinMs: number; memoryMb: number; mostWaiting: number; idleMs?: number },
  ) {}

  run(input: In): Promise<SideWork<Out>> {
    if (this.#waiting.length >= this.limits.mostWaiting) return Promise.resolve({ kind: 'busy' })
    return new Promise((done) => {
      this.#waiting.push({ input, done })
      this.#next()
    })
  }

  #next(): void {
    if (this.#current) return
    this.#current = this.#waiting.shift() ?? null
    if (!this.#current) return this.#rest()
    clearTimeout(this.#leaving)
    const process = (this.#process ??= this.#start())
    process.ref()
    process.channel?.ref()
    if (this.#ready) this.#ask(process)
    else this.#timer = setTimeout(() => this.#end({ kind: 'broken' }), START_WITHIN_MS)
  }

  #ask(process: ChildProcess): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#end({ kind: 'late' }), this.limits.withinMs)
    process.send({ input: this.#current?.input }, (error) => error && this.#gone(process))
  }

  /** While nothing is asked of it the process keeps nobody from ending; where it is seldom asked, it goes and gives back its memory. */
  #rest(): void {
    this.#process?.unref()
    this.#process?.channel?.unref()
    clearTimeout(this.#leaving)
    if (this.limits.idleMs !== undefined)
      this.#leaving = setTimeout(() => this.#leave(), this.limits.idleMs).unref()
  }

  #leave(): void {
    if (this.#current) return
    const process = this.#process
    this.#process = null
    this.#ready = false
    process?.kill('SIGTERM')
  }

  #start(): ChildProcess {
    const started = fork(path.resolve(this.file), {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${this.limits.memoryMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    started.on('message', (answer) => this.#answered(started, answer as SideAnswer<Out>))
    started.once('error', () => this.#gone(started))
    started.once('exit', () => this.#gone(started))
    return started
  }

  #answered(from: ChildProcess, answer: SideAnswer<Out>): void {
    if (from !== this.#process) return
    if ('ready' in answer) {
      this.#ready = true
      if (from.pid !== undefined) setPriority(from.pid, NICE)
      if (this.#current) this.#ask(from)
      return
    }
    this.#settle('value' in answer ? { kind: 'done', value: answer.value } : { kind: 'broken' })
  }

  #gone(process: ChildProcess): void {
    if (process === this.#process) this.#end({ kind: 'broken' })
  }

  /** The process goes; what it was doing is told, what waits begins again with another. */
  #end(work: SideWork<Out>): void {
    const process = this.#process
    this.#process = null
    this.#ready = false
    process?.kill('SIGKILL')
    this.#settle(work)
  }

  #settle(work: SideWork<Out>): void {
    clearTimeout(this.#timer)
    const current = this.#current
    this.#current = null
    current?.done(work)
    this.#next()
  }
}

/** Said once when it can begin, then once for each piece of work. */
export type SideAnswer<Out> = { ready: true } | { value: Out } | { failed: true }
