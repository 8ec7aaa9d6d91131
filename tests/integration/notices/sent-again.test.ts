import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSession } from '~/identity/sessions.server'
import { doDailyWork } from '~/jobs/daily-work.server'
import { postLetters } from '~/jobs/post-letters.server'
import { addDays } from '~/platform/calendar'
import { db, transaction } from '~/platform/database.server'
import { forgetEnvironment } from '~/platform/environment.server'
import { action, loader } from '~/routes/admin/outbox'
import { withDatabase } from '../../support/database'
import { ask, cookieOf } from '../identity/people'
import { anOfficial, aRole, smallProvince } from '../organisation/small-province'
import { aCourse, aLearner, aMailServer, forgetEveryone, type MailServer, morning } from './told-people'

withDatabase()
const MONDAY = '2026-11-23'
const at = morning(MONDAY)
const worker = { holder: 'test', now: () => at }
let [courseId, cookie, other] = ['', '', '']
let mail: MailServer
let refuses = false

beforeAll(async () => {
  await smallProvince()
  courseId = await aCourse(addDays(MONDAY, 3))
  const session = async (role: string) => {
    const id = await anOfficial('so')
    await aRole(id, role)
    return cookieOf(await transaction((tx) => openSession(tx, id, { at, sharedDevice: false })))
  }
  ;[cookie, other] = [await session('administrator'), await session('inspector')]
})
beforeEach(async () => {
  await forgetEveryone()
  refuses = true
  mail = await aMailServer({
    onRcptTo: (_address, _session, done) =>
      done(refuses ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : undefined),
  })
})
afterEach(() => mail.close())
afterAll(() => {
  delete process.env.SMTP_URL
  forgetEnvironment()
})

/** A letter that the mail server refused. */
async function aRefusedLetter() {
  const learner = await aLearner(courseId, addDays(MONDAY, 3))
  await doDailyWork(worker)
  await postLetters(worker)
  return {
    ...learner,
    letter: await db().letter.findFirstOrThrow({ where: { officialId: learner.officialId } }),
  }
}

const again = (letter: string, as = cookie) =>
  ask(action, as, { path: '/quan-tri/hop-thu-di', form: { letter }, at })
const listed = async () =>
  ((await ask(loader, cookie, { path: '/quan-tri/hop-thu-di?tat-ca', at })).data as { letters: unknown[] })
    .letters

describe('a letter that was refused', () => {
  it('is listed with what the mail server said, and goes out once when sent again, with the same id', async () => {
    const { letter } = await aRefusedLetter()
    expect(await listed()).toMatchObject([{ id: letter.id, state: 'failed', trouble: '550' }])
    refuses = false
    expect((await again(letter.id)).location).toBe('/quan-tri/hop-thu-di?xong=gui-lai')
    expect((await again(letter.id)).location).toBe('/quan-tri/hop-thu-di?xong=khong-co')
    expect(await postLetters(worker)).toMatchObject({ sent: 1 })
    expect(await postLetters(worker)).toMatchObject({ sent: 0 })
    expect(mail.letters.map(({ id }) => id)).toEqual([`<${letter.id}@localhost>`])
    expect((await again(letter.id)).location).toBe('/quan-tri/hop-thu-di?xong=khong-co')
    expect(await db().auditEntry.count({ where: { kind: 'letterSentAgain', subjectId: letter.id } })).toBe(1)
  })

  it('asks again where its reader stands, and is not sent to who has finished since', async () => {
    const { letter, enrolmentId } = await aRefusedLetter()
    await db().enrolment.update({ where: { id: enrolmentId }, data: { completedOn: MONDAY } })
    refuses = false
    await again(letter.id)
    expect(await postLetters(worker)).toMatchObject({ sent: 0, skipped: 1 })
    expect(mail.letters).toEqual([])
  })

  it('one that may have arrived is sent again only when a person says so', async () => {
    const { letter } = await aRefusedLetter()
    await db().letter.update({ where: { id: letter.id }, data: { state: 'uncertain' } })
    refuses = false
    expect(await postLetters(worker)).toMatchObject({ sent: 0 })
    await again(letter.id)
    expect(await postLetters(worker)).toMatchObject({ sent: 1 })
  })

  it('is the administrator’s to send', async () => {
    const { letter } = await aRefusedLetter()
    expect((await again(letter.id, other)).status).toBe(403)
    expect(await db().letter.findUnique({ where: { id: letter.id } })).toMatchObject({ state: 'failed' })
  })
})

describe('the words of a reminder by hand', () => {
  it('go after ninety days with those of letters; who was reminded and when stays', async () => {
    const { officialId } = await aRefusedLetter()
    const aReminder = (id: string, on: Date) =>
      db().reminder.create({
        data: {
          ...{ id, about: 'people', unitId: 'xa', byId: 'x', at: on, subject: 'Nhắc', text: 'Đề nghị học.' },
          recipients: { create: { officialId, channel: 'app' } },
        },
      })
    await aReminder('cu', morning(addDays(MONDAY, -91)))
    await aReminder('moi', morning(addDays(MONDAY, -89)))
    await doDailyWork(worker)
    const reminders = await db().reminder.findMany({ orderBy: { at: 'asc' }, include: { recipients: true } })
    expect(reminders.map(({ text, recipients }) => [text, recipients.length])).toEqual([
      ['', 1],
      ['Đề nghị học.', 1],
    ])
  })
})
