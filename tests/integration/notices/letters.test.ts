import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { doDailyWork } from '~/jobs/daily-work.server'
import { postLetters } from '~/jobs/post-letters.server'
import { isAnyLetterDue } from '~/notices/outbox.sql.server'
import { addDays, type Day } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { environment, forgetEnvironment } from '~/platform/environment.server'
import { withDatabase } from '../../support/database'
import { smallProvince } from '../organisation/small-province'
import {
  aCourse,
  aLearner,
  aMailServer,
  enrol,
  forgetEveryone,
  type MailServer,
  morning,
} from './told-people'

withDatabase()

const MONDAY = '2026-11-23'
const DUE = addDays(MONDAY, 3)
let courseId: string
let mail: MailServer

beforeAll(async () => {
  await smallProvince()
  courseId = await aCourse(DUE)
})
beforeEach(async () => {
  await forgetEveryone()
  mail = await aMailServer()
})
afterEach(() => mail.close())
afterAll(() => {
  delete process.env.SMTP_URL
  forgetEnvironment()
})

const workerAt = (at: Date, holder = 'test') => ({ holder, now: () => at })

/** The whole daily work of a moment, letters sent. */
async function theDay(at: Date) {
  await doDailyWork(workerAt(at))
  return postLetters(workerAt(at))
}
const aMorning = (day: Day) => theDay(morning(day))
const statesOf = async () =>
  (await db().letter.findMany({ orderBy: { createdAt: 'asc' } })).map(({ state }) => state)

describe('the letter of a day', () => {
  it('tells every matter of a person once, in plain text and HTML, with one link that lands on it', async () => {
    const other = await aCourse(addDays(MONDAY, -2))
    const { officialId } = await aLearner(courseId, DUE)
    await enrol(officialId, other, addDays(MONDAY, -2))
    await aMorning(MONDAY)
    expect(mail.letters).toHaveLength(1)
    const text = mail.letters[0]?.text ?? ''
    expect(text).toContain('multipart/alternative')
    expect(text).toContain(`Khóa học “${courseId}” còn 3 ngày. Hạn: hết ngày 26/11/2026.`)
    expect(text).toContain(`Khóa học “${other}” quá hạn 2 ngày`)
    const links = text.split('Content-Type: text/html').map((part) => part.match(/https?:\/\/[^\s"<]+/g))
    const link = `${environment().origin}/thong-bao`
    expect(links).toEqual([[link], [link]])
  })

  it('of one matter links to the matter itself, and has the same id however often it is handed over', async () => {
    const { officialId } = await aLearner(courseId, DUE)
    await aMorning(MONDAY)
    const { id, letterId } = await db().notice.findFirstOrThrow({ where: { officialId } })
    expect(mail.letters[0]?.text).toContain(`${environment().origin}/thong-bao/${id}`)
    expect(mail.letters[0]?.id).toBe(`<${letterId}@localhost>`)
  })

  it.each([
    ['before half past seven', new Date('2026-11-23T00:29:59Z'), 0],
    ['at half past seven', new Date('2026-11-23T00:30:00Z'), 1],
    ['on a Sunday', morning('2026-11-29'), 0],
    ['on the first day of Tết', morning('2027-02-06'), 0],
    ['at one in the night of a working day in Hà Nội', new Date('2026-11-23T18:00:00Z'), 0],
  ])('%s', async (_when, at, letters) => {
    await aLearner(courseId, addDays(at.toISOString().slice(0, 10), 3))
    await theDay(at)
    expect(mail.letters).toHaveLength(letters)
  })

  it('waits on a day off that an administrator added', async () => {
    await aLearner(courseId, DUE)
    const data = { day: MONDAY, name: 'Bão', working: false, byId: 'x', at: morning(MONDAY) }
    await db().dayOff.create({ data })
    await aMorning(MONDAY)
    expect(mail.letters).toHaveLength(0)
    await aMorning(addDays(MONDAY, 1))
    expect(mail.letters).toHaveLength(1)
  })

  it('climbs the ladder over weekends, a month’s end and the leap day: one a day, each rung once', async () => {
    const due = '2028-02-29'
    await aLearner(courseId, due)
    const told: string[] = []
    for (let day = addDays(due, -8); day <= addDays(due, 16); day = addDays(day, 1)) {
      const before = mail.letters.length
      await aMorning(day)
      await postLetters(workerAt(morning(day)))
      expect(mail.letters.length - before).toBeLessThanOrEqual(1)
      if (mail.letters.length > before) told.push(day)
    }
    // A Tuesday is due. Three days before is a Saturday: Monday the 28th is the last rung already.
    expect(told).toEqual(['2028-02-22', '2028-02-28', '2028-03-01', '2028-03-08', '2028-03-15'])
  })

  it('after weeks of standstill is one letter, not one for each day', async () => {
    await aLearner(courseId, addDays(MONDAY, -30))
    await aMorning(MONDAY)
    await aMorning(addDays(MONDAY, 21))
    expect(mail.letters).toHaveLength(2)
    expect(await db().notice.count()).toBe(2)
  })

  it('asks where its reader stands when it is sent', async () => {
    const finished = await aLearner(courseId, DUE)
    const exempt = await aLearner(courseId, DUE)
    const extended = await aLearner(courseId, DUE)
    await doDailyWork(workerAt(morning(MONDAY)))
    const set = (id: string, data: object) => db().enrolment.update({ where: { id }, data })
    await set(finished.enrolmentId, { completedOn: MONDAY })
    await set(exempt.enrolmentId, { exemptFrom: MONDAY })
    await set(extended.enrolmentId, { dueOn: addDays(DUE, 4) })
    expect(await postLetters(workerAt(morning(MONDAY)))).toMatchObject({ sent: 1, skipped: 2 })
    expect(mail.letters[0]?.text).toContain('còn 7 ngày. Hạn: hết ngày 30/11/2026.')
  })

  it('tells nobody of what was closed, or of an overdue mark that a correction holds', async () => {
    const closed = await aLearner(courseId, DUE)
    const held = await aLearner(courseId, addDays(MONDAY, -2))
    const heldLater = await aLearner(courseId, addDays(MONDAY, -2))
    const set = (id: string, data: object) => db().enrolment.update({ where: { id }, data })
    await set(closed.enrolmentId, { closedOn: MONDAY })
    await set(held.enrolmentId, { heldSince: MONDAY })
    await doDailyWork(workerAt(morning(MONDAY)))
    expect(await db().notice.count()).toBe(1)
    await set(heldLater.enrolmentId, { heldSince: MONDAY })
    expect(await postLetters(workerAt(morning(MONDAY)))).toMatchObject({ sent: 0, skipped: 1 })
  })

  it('goes to nobody without an address, who has left, or who read it in the app', async () => {
    await aLearner(courseId, DUE, { email: null })
    const gone = await aLearner(courseId, DUE)
    await db().official.update({ where: { id: gone.officialId }, data: { leftOn: MONDAY } })
    const reader = await aLearner(courseId, null, { assignedOn: MONDAY })
    await doDailyWork(workerAt(new Date('2026-11-23T00:00:00Z')))
    await db().notice.updateMany({
      where: { officialId: reader.officialId },
      data: { readAt: morning(MONDAY) },
    })
    await aMorning(MONDAY)
    expect(mail.letters).toHaveLength(0)
    expect(await db().notice.count()).toBe(2)
  })
})

/** The mail server of this test instead of the usual one. */
async function instead(options: Parameters<typeof aMailServer>[0]): Promise<void> {
  await mail.close()
  mail = await aMailServer(options)
}
const refusal = (responseCode: number) => Object.assign(new Error('refused'), { responseCode })

describe('a mail server', () => {
  it('that refuses one recipient fails that letter alone', async () => {
    const bad = await aLearner(courseId, DUE, { email: 'khong-co@binhminh.example' })
    await aLearner(courseId, DUE)
    await instead({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('khong-co') ? refusal(550) : null),
    })
    expect(await aMorning(MONDAY)).toMatchObject({ sent: 1, refused: 1 })
    const letter = await db().letter.findFirstOrThrow({ where: { officialId: bad.officialId } })
    expect([letter.state, letter.trouble]).toEqual(['failed', '550'])
  })

  it('that says later is asked again later and later, and not for ever', async () => {
    await aLearner(courseId, DUE)
    await instead({ onRcptTo: (_address, _session, done) => done(refusal(451)) })
    await aMorning(MONDAY)
    const at = (minutes: number) => new Date(morning(MONDAY).getTime() + minutes * 60_000)
    expect(await isAnyLetterDue(at(4))).toBe(false)
    for (const minutes of [5, 20, 80, 320]) {
      expect(await isAnyLetterDue(at(minutes))).toBe(true)
      await postLetters(workerAt(at(minutes)))
    }
    expect(await statesOf()).toEqual(['failed'])
  })

  it('that is away loses nothing: letters wait, go into those of a later day, and arrive once', async () => {
    const { officialId } = await aLearner(courseId, DUE)
    await aLearner(courseId, DUE)
    await mail.close()
    expect(await aMorning(MONDAY)).toMatchObject({ kind: 'posted', sent: 0 })
    expect(await statesOf()).toEqual(['waiting', 'waiting'])
    expect(await postLetters(workerAt(morning(MONDAY)))).toEqual({ kind: 'paused' })
    mail = await aMailServer()
    await aMorning(addDays(MONDAY, 2))
    expect(mail.letters).toHaveLength(2)
    const own = await db().letter.findMany({ where: { officialId }, orderBy: { createdAt: 'asc' } })
    expect(own.map(({ state }) => state)).toEqual(['replaced', 'sent'])
  })

  it('that drops the line after it took the letter leaves it uncertain, and it is not sent again', async () => {
    await aLearner(courseId, DUE)
    const sockets = new Set<{ destroy(): void }>()
    await instead({
      onData(stream) {
        stream.resume()
        stream.on('end', () => sockets.forEach((socket) => socket.destroy()))
      },
    })
    mail.onConnection((socket) => sockets.add(socket))
    expect(await aMorning(MONDAY)).toMatchObject({ sent: 0, unknown: 1 })
    expect(await statesOf()).toEqual(['uncertain'])
    await instead({})
    await aMorning(MONDAY)
    expect(mail.letters).toHaveLength(0)
  })
})

describe('a process that died', () => {
  it('with a claim has sent nothing: the next one does', async () => {
    await aLearner(courseId, DUE)
    await doDailyWork(workerAt(morning(MONDAY)))
    await db().letter.updateMany({ data: { state: 'claimed', claimedBy: 'dead' } })
    expect(await postLetters(workerAt(morning(MONDAY)))).toMatchObject({ sent: 1 })
  })

  it('while handing over leaves the letter uncertain: the next one sends it no second time', async () => {
    await aLearner(courseId, DUE)
    await doDailyWork(workerAt(morning(MONDAY)))
    await db().letter.updateMany({ data: { state: 'sending', claimedBy: 'dead' } })
    expect(await postLetters(workerAt(morning(MONDAY)))).toMatchObject({ sent: 0 })
    expect(await statesOf()).toEqual(['uncertain'])
  })
})
