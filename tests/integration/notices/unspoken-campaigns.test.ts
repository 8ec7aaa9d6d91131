import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { doDailyWork } from '~/jobs/daily-work.server'
import { postLetters } from '~/jobs/post-letters.server'
import { addDays } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { forgetEnvironment } from '~/platform/environment.server'
import { withDatabase } from '../../support/database'
import { smallProvince } from '../organisation/small-province'
import { aCourse, aLearner, aMailServer, forgetEveryone, type MailServer, morning } from './told-people'

withDatabase()

const MONDAY = '2026-11-23'
const DUE = addDays(MONDAY, 3)
let courseId: string
let mail: MailServer

beforeAll(async () => {
  await smallProvince()
  mail = await aMailServer()
})
beforeEach(async () => {
  await forgetEveryone()
  courseId = await aCourse(DUE)
})
afterEach(() => void mail.letters.splice(0))
afterAll(async () => {
  await mail.close()
  delete process.env.SMTP_URL
  forgetEnvironment()
})

const workerAt = (at: Date) => ({ holder: 'test', now: () => at })
const workAt = (at: Date) => doDailyWork(workerAt(at))
const notices = async () => (await db().notice.findMany()).map(({ kind }) => kind).sort()
const terms = (some: { tellsFrom?: Date; withdrawnAt?: Date }) =>
  db().campaignTerms.create({ data: { campaignId: courseId, onLeaving: 'keep', ...some } })
const pause = (until: string | null) =>
  db().campaignPause.create({
    data: {
      ...{ id: `dung-${courseId}`, campaignId: courseId, from: MONDAY, until, reason: 'Bão' },
      ...{ byId: 'x', at: morning(MONDAY) },
    },
  })

describe('a campaign whose messages have not begun', () => {
  it('tells nothing before that instant, and everything from it on', async () => {
    const begins = morning(MONDAY)
    await terms({ tellsFrom: begins })
    await aLearner(courseId, DUE, { assignedOn: MONDAY })
    await workAt(new Date(begins.getTime() - 1))
    expect(await notices()).toEqual([])
    await workAt(begins)
    // The night's news were gathered before; the ladder is asked again with the letters of the day after.
    await workAt(morning(addDays(MONDAY, 1)))
    expect(await notices()).toEqual(['assigned', 'dueSoon'])
  })

  it('that was undone tells nothing at all', async () => {
    await terms({ withdrawnAt: morning(MONDAY) })
    await aLearner(courseId, DUE, { assignedOn: MONDAY })
    await workAt(morning(MONDAY))
    expect(await notices()).toEqual([])
  })
})

describe('a campaign that pauses', () => {
  it('reminds nobody, however late they are; others are reminded as ever', async () => {
    const other = await aCourse(DUE)
    await pause(null)
    await aLearner(courseId, DUE)
    await aLearner(courseId, addDays(MONDAY, -1))
    const told = await aLearner(other, DUE)
    await workAt(morning(MONDAY))
    expect((await db().notice.findMany()).map(({ officialId }) => officialId)).toEqual([told.officialId])
  })

  it('reminds again once it goes on', async () => {
    await pause(MONDAY)
    await aLearner(courseId, DUE)
    await workAt(morning(MONDAY))
    expect(await notices()).toEqual(['dueSoon'])
  })

  it('takes back what a letter on its way would have said', async () => {
    await aLearner(courseId, DUE)
    await workAt(morning(MONDAY))
    await pause(null)
    expect(await postLetters(workerAt(morning(MONDAY)))).toMatchObject({ sent: 0, skipped: 1 })
    expect(mail.letters).toHaveLength(0)
  })
})
