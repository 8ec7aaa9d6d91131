import { beforeAll, describe, expect, it } from 'vitest'
import { makeCalendarAddress, revokeCalendarAddress } from '~/notices/calendar.server'
import { addDays } from '~/platform/calendar'
import { db } from '~/platform/database.server'
import { loader } from '~/routes/account/calendar-feed'
import { withDatabase } from '../../support/database'
import { asked } from '../identity/people'
import { smallProvince } from '../organisation/small-province'
import { aCourse, aLearner, enrol, morning } from './told-people'

withDatabase()

const TODAY = '2026-11-23'
const AT = morning(TODAY)

beforeAll(smallProvince)

const feed = (secret: string, at = AT) =>
  loader({ ...asked(`/lich/${secret}.ics`, { at }), params: { secret } } as never)
const statusOf = (secret: string) =>
  feed(secret).then(
    ({ status }) => status,
    (thrown: Response) => thrown.status,
  )

describe('a calendar of one’s own due days', () => {
  it('has each day that is still owed as a whole day, and nothing of anyone else', async () => {
    const courseId = await aCourse('2026-12-01')
    const { officialId } = await aLearner(courseId, '2028-02-29')
    const done = await enrol(officialId, await aCourse('2026-12-01'), '2026-12-01')
    await db().enrolment.update({ where: { id: done }, data: { completedOn: TODAY } })
    await aLearner(courseId, '2026-12-24')
    const answer = await feed(await makeCalendarAddress(officialId, AT))
    expect(answer.headers.get('Content-Type')).toContain('text/calendar')
    const text = (await answer.text()).replace(/\r\n[ \t]/g, '')
    expect(text.match(/^DTSTART.*$/gm)).toEqual(['DTSTART;VALUE=DATE:20280229'])
    expect(text).toMatch(/^DTEND;VALUE=DATE:20280301/m)
    expect(text).toContain(`SUMMARY:Hạn hoàn thành: ${courseId}`)
    expect(text).not.toContain('Nguyễn')
  })

  it('keeps only a hash, is ended by a new address and by revoking, and dies with the posting', async () => {
    const { officialId } = await aLearner(await aCourse('2026-12-01'), addDays(TODAY, 3))
    const first = await makeCalendarAddress(officialId, AT)
    expect(JSON.stringify(await db().calendarAddress.findMany())).not.toContain(first)
    const second = await makeCalendarAddress(officialId, AT)
    expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200])
    await revokeCalendarAddress(officialId, AT)
    expect(await statusOf(second)).toBe(404)
    const third = await makeCalendarAddress(officialId, AT)
    await db().official.update({ where: { id: officialId }, data: { leftOn: TODAY } })
    expect(await statusOf(third)).toBe(404)
  })
})
