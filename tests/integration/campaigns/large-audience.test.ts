import { expect, it } from 'vitest'
import { audienceOf } from '~/campaigns/audience'
import { carriedCampaigns } from '~/campaigns/campaigns.sql.server'
import { runCampaignsDay } from '~/campaigns/daily.server'
import { enrolAudience } from '~/campaigns/enrolling.server'
import { previewAudience } from '~/campaigns/preview.server'
import { unitIdsOf } from '~/campaigns/audience.sql.server'
import { db } from '~/platform/database.server'
import { withDatabase } from '../../support/database'
import { aCourse } from '../learning/small-course'
import { aMerger, aUnit } from '../organisation/small-province'
import { aCampaign, atDawn, someone } from './scene'

withDatabase()
const TODAY = '2026-10-05'
const MANY = 1600

it('is enrolled beside the server, once, and can be gone on with by the daily work', async () => {
  const root = await aUnit('tinh', null)
  const unit = await aUnit('so', root)
  await someone({ unit: unit.unitId })
  const ids = Array.from({ length: MANY }, (_one, n) => `nhieu${String(n).padStart(5, '0')}`)
  const named = { fullName: 'Nguyễn Văn Đông', sortKey: 'x', searchText: 'x', joinedOn: '2015-01-01' }
  await db().official.createMany({ data: ids.map((id) => ({ ...named, id, staffCode: id })) })
  await db().posting.createMany({
    data: ids.map((id) => ({
      ...{ id, officialId: id, unitId: 'so', positionId: 'cv', primary: true, from: '2015-01-01' },
    })),
  })
  const course = await aCourse({ lessons: ['mot'], count: 0 })
  const campaignId = await aCampaign({ courses: [course], audience: [{ kind: 'everyone', value: '' }] })
  const when = { today: TODAY, at: atDawn(TODAY) }
  expect(await enrolAudience({ campaignId, ...when }, 60_000)).toMatchObject({ enrolled: MANY + 1 })
  expect(await enrolAudience({ campaignId, ...when }, 60_000)).toMatchObject({ enrolled: 0 })
  expect(await runCampaignsDay(TODAY, atDawn(TODAY))).toMatchObject({ enrolled: 0 })
  const second = await aCampaign({ courses: [course], audience: [{ kind: 'everyone', value: '' }] })
  expect(await enrolAudience({ campaignId: second, ...when }, 0)).toBeNull()
}, 120_000)

it('counts two units of the same name as two', async () => {
  const root = await aUnit('tinh2', null)
  for (const id of ['xa1', 'xa2']) {
    await aUnit(id, root)
    await someone({ unit: id })
  }
  await db().unit.updateMany({ where: { id: { in: ['xa1', 'xa2'] } }, data: { name: 'Văn phòng' } })
  const course = await aCourse({ lessons: ['mot'], count: 0 })
  const id = await aCampaign({ courses: [course], audience: [{ kind: 'unit', value: 'tinh2' }] })
  const [campaign] = await carriedCampaigns(id)
  if (!campaign) throw new Error('no campaign')
  expect(await previewAudience(campaign, TODAY)).toMatchObject({ people: 2, units: 2 })
})

it('holds the units below those named, and what these were merged into, on the day', async () => {
  const root = await aUnit('tinh3', null)
  const kept = await aUnit('kept', root)
  await aUnit('below', kept)
  await aUnit('old', root, { to: '2026-10-02' })
  const merged = await aUnit('merged', root, { from: '2026-10-02' })
  await aUnit('under-merged', merged, { from: '2026-10-02' })
  await aUnit('beside', root)
  await aMerger('old', 'merged', '2026-10-02')
  const named = audienceOf(['kept', 'old'].map((value) => ({ kind: 'unit', value })))
  expect(await unitIdsOf(named, '2026-10-01')).toEqual(['below', 'kept', 'old'])
  expect(await unitIdsOf(named, '2026-10-02')).toEqual(['below', 'kept', 'merged', 'under-merged'])
})
