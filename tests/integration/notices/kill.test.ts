import { spawn, type ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDigests } from '~/notices/digests.sql.server'
import { addDays, dayOf } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { environment, forgetEnvironment } from '~/platform/environment.server'
import { withDatabase } from '../../support/database'
import { smallProvince } from '../organisation/small-province'
import { aCourse, aLearner, aMailServer, type MailServer } from './told-people'

withDatabase()

const PEOPLE = 40
const AT_ONCE = 5
let mail: MailServer

beforeAll(async () => {
  const at = new Date()
  const due = addDays(dayOf(at), 3)
  await smallProvince()
  const courseId = await aCourse(due)
  for (let person = 0; person < PEOPLE; person++) await aLearner(courseId, due)
  await makeDigests({ at, today: dayOf(at), byMail: true }, async () => undefined)
  mail = await aMailServer()
})
afterAll(async () => {
  delete process.env.SMTP_URL
  forgetEnvironment()
  await mail.close()
})

/** A process of its own that sends what is due, as the server starts it. */
function aSender(): ChildProcess {
  const { databaseUrl, smtpUrl } = environment()
  return spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'app/jobs/daily.server.ts', 'letters'], {
    env: { ...process.env, DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl ?? '', LOG: 'silent' },
    stdio: 'ignore',
    detached: true,
  })
}
const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve))
const killed = (child: ChildProcess) => process.kill(-(child.pid ?? 0), 'SIGKILL')

it('kill -9 in the middle of sending, then two senders at once: nobody gets two, and all but those in hand get one', async () => {
  const first = aSender()
  const gone = ended(first)
  await expect.poll(() => mail.letters.length, { timeout: 100_000, interval: 5 }).toBeGreaterThan(9)
  killed(first)
  await gone
  const before = mail.letters.length
  expect(before).toBeLessThan(PEOPLE)
  // The two minutes after which a silent process has lost its lease.
  await db().jobLease.updateMany({ data: { until: new Date(0) } })
  await Promise.all([aSender(), aSender()].map(ended))
  const states = (await db().letter.findMany({ select: { state: true } })).map(({ state }) => state)
  const uncertain = states.filter((state) => state === 'uncertain').length
  expect(states.filter((state) => state === 'sent').length + uncertain).toBe(PEOPLE)
  expect(uncertain).toBeLessThanOrEqual(AT_ONCE)
  const readers = mail.letters.map(({ to }) => to)
  expect(new Set(readers).size).toBe(readers.length)
  expect(readers.length).toBeGreaterThanOrEqual(PEOPLE - uncertain)
}, 240_000)
