import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { post } from '~/documents/post-office.server'
import { doDailyWork } from '~/jobs/daily-work.server'
import { postLetters } from '~/jobs/post-letters.server'
import { addDays } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { forgetEnvironment } from '~/platform/environment.server'
import { withDatabase } from '../../support/database'
import { smallProvince } from '../organisation/small-province'
import { aCourse, aLearner, forgetEveryone, morning } from './told-people'

withDatabase()

const MONDAY = '2026-11-23'
const DUE = addDays(MONDAY, 3)
let courseId: string

/** Takes every connection and never says a word. */
const sockets = new Set<Socket>()
const hanging = createServer((socket) => {
  sockets.add(socket)
  socket.on('error', () => undefined)
})

beforeAll(async () => {
  await smallProvince()
  courseId = await aCourse(DUE)
  await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(hanging.address() as AddressInfo).port}`
  forgetEnvironment()
})
beforeEach(forgetEveryone)
afterAll(() => {
  sockets.forEach((socket) => socket.destroy())
  hanging.close()
  delete process.env.SMTP_URL
  forgetEnvironment()
})

const workerAt = (at: Date, holder = 'test') => ({ holder, now: () => at })
const aConnection = async () => {
  while (sockets.size === 0) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('a mail server that takes the line and never answers', () => {
  it('holds up neither the daily work, nor another process, nor a request that writes', async () => {
    await aLearner(courseId, DUE)
    await doDailyWork(workerAt(morning(MONDAY)))
    const hangs = postLetters(workerAt(morning(MONDAY)))
    await aConnection()
    const someone = await aLearner(courseId, DUE)
    expect(await postLetters(workerAt(morning(MONDAY), 'other'))).toEqual({ kind: 'busy' })
    expect(await doDailyWork(workerAt(morning(addDays(MONDAY, 1))))).toMatchObject({ kind: 'done' })
    await db().official.update({ where: { id: someone.officialId }, data: { phone: '0912345678' } })
    expect(post({ to: 'ai-do@binhminh.example', subject: 'Mã', text: 'Mã' })).toBeUndefined()

    sockets.forEach((socket) => socket.destroy())
    expect(await hangs).toMatchObject({ kind: 'posted', sent: 0, unreachable: 1 })
    expect(await postLetters(workerAt(morning(MONDAY)))).toEqual({ kind: 'paused' })
    expect(await db().letter.count({ where: { state: 'sent' } })).toBe(0)
  })
})
