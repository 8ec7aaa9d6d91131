import { mkdirSync, writeFileSync } from 'node:fs'
import { startServer, type RunningServer } from '../e2e/support/server'
import { BusyLearner } from './busy-learner'
import { Ledger } from './ledger'
import { prepare } from './scene'
import { printTable } from './table'
import { keysOf, verify } from './verify'

const ROUNDS = 20
const LEARNERS = 50
const POOL = 150
const PORT = '4110'
/** How long a round works before the kill, ms. */
const SHORTEST = 900
const LONGEST = 2600

/**
 * Twenty times: fifty learners answer and submit while the server gets kill -9 and is started again. Afterwards every
 * acknowledged save has to be there, nothing twice, scores recompute, the audit chain and the database's own checks clean.
 */
export async function benchKill(): Promise<number> {
  const scene = prepare(POOL)
  const ledger = new Ledger()
  const keys = keysOf(scene.province.database)
  const start = () => startServer({ databaseUrl: scene.province.databaseUrl, env: { PORT } })
  let server = await start()
  const waiting = [...scene.learners]
  const learners = Array.from(
    { length: LEARNERS },
    () =>
      new BusyLearner({
        url: server.url,
        courseSlug: scene.courseSlug,
        next: () => waiting.shift() ?? null,
        keys,
        ledger,
      }),
  )
  const working = learners.map((learner) => learner.work())
  const downtimes: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    await pause(SHORTEST + Math.random() * (LONGEST - SHORTEST))
    const began = performance.now()
    await kill(server)
    server = await start()
    downtimes.push(performance.now() - began)
    process.stdout.write(
      `  lần ${round}: ${ledger.savesAcknowledged} lần lưu, ${ledger.submissionsAcknowledged} lần nộp được báo nhận\n`,
    )
  }
  await pause(SHORTEST)
  learners.forEach((learner) => learner.stop())
  await Promise.all(working)
  await server.stop()
  const verdict = await verify(scene.province, ledger, keys)
  report({ ledger, downtimes, verdict, learners })
  scene.province.remove()
  return verdict.faults.length === 0 ? 0 : 1
}

async function kill(server: RunningServer): Promise<void> {
  const gone = new Promise((resolve) => server.process.once('exit', resolve))
  server.process.kill('SIGKILL')
  await gone
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

interface Outcome {
  ledger: Ledger
  downtimes: number[]
  verdict: Awaited<ReturnType<typeof verify>>
  learners: BusyLearner[]
}

function report({ ledger, downtimes, verdict, learners }: Outcome): void {
  const mean = downtimes.reduce((sum, time) => sum + time, 0) / downtimes.length
  const broken = learners.reduce((sum, learner) => sum + learner.broken, 0)
  printTable(
    'Thử giết máy chủ',
    ['Tổng', 'Số'],
    [
      ['lần kill -9', String(downtimes.length)],
      [
        'từ lúc giết đến lúc lại nhận khách, trung bình',
        `${(mean / 1000).toFixed(2).replace('.', ',')} giây`,
      ],
      ['yêu cầu đứt giữa chừng (không được báo nhận)', String(broken)],
      ['lần lưu được báo nhận', String(ledger.savesAcknowledged)],
      ['lần nộp được báo nhận', String(ledger.submissionsAcknowledged)],
      ...Object.entries(verdict.sums).map(([name, count]) => [name, String(count)]),
      ['sai sót', String(verdict.faults.length)],
    ],
  )
  for (const fault of verdict.faults.slice(0, 20)) console.error(`  ${fault}`)
  if (verdict.faults.length > 0) {
    mkdirSync('test-results', { recursive: true })
    writeFileSync('test-results/kill-faults.txt', verdict.faults.join('\n'))
  }
}
