import { beforeAll, expect, it } from 'vitest'
import { unitFor } from '~/organisation/scope.server'
import { db } from '~/platform/database.server'
import { fold } from '~/platform/vietnamese-text'
import { unitPeople } from '~/reporting/unit-people.server'
import { withDatabase } from '../../support/database'
import { aPosting, anOfficial, smallProvince } from '../organisation/small-province'

withDatabase()

const TODAY = '2026-11-22'
const MOST = 3000

beforeAll(async () => {
  await smallProvince()
  await anOfficial('phong', { fullName: 'Lò Văn Bình' })
  const before = await db().posting.count({ where: { primary: true, to: null, unitId: 'phong' } })
  const { positionId } = await db().posting.findFirstOrThrow({ where: { unitId: 'phong' } })
  const ids = Array.from({ length: MOST - before }, (_, place) => `nguoi-${place}`)
  await db().official.createMany({
    data: ids.map((id) => ({
      ...{ id, staffCode: id, fullName: 'Trần Thị Hoa', sortKey: 'hoa', joinedOn: '2020-01-01' },
      searchText: fold(`Trần Thị Hoa ${id}`),
    })),
  })
  await db().posting.createMany({
    data: ids.map((id) => ({
      ...{ id, officialId: id, unitId: 'phong', positionId, primary: true, from: '2020-01-01' },
    })),
  })
}, 60_000)

async function listed(typed: string, page = 1) {
  const unit = await unitFor({ roles: ['inspector'], headOf: [] }, 'phong', TODAY)
  if (!unit) throw new Error('no unit')
  const filter = { status: 'unfinished', typed, sort: 'urgency' } as const
  return unitPeople(unit, { part: unit, own: false, campaignIds: [], filter, today: TODAY, page })
}

it('its pages hold each of them once, and one beyond the last is the first', async () => {
  const pages = await Promise.all(
    Array.from({ length: MOST / 50 }, async (_, place) => (await listed('', place + 1)).people),
  )
  expect(new Set(pages.flat().map(({ officialId }) => officialId)).size).toBe(MOST)
  const beyond = await listed('', MOST / 50 + 1)
  expect(beyond).toMatchObject({ page: 1, matching: MOST })
  expect(beyond.people).toEqual(pages[0])
})

it('three thousand people are looked through; of one more only a name is looked for', async () => {
  expect(await listed('')).toMatchObject({ isTooWide: false, matching: MOST, pages: MOST / 50 })
  await aPosting(await anOfficial('so', { to: '2021-01-01' }), 'phong', { from: '2021-01-01' })
  expect(await listed('')).toMatchObject({ isTooWide: true, matching: MOST + 1, people: [], pages: 1 })
  const found = await listed('binh')
  expect(found).toMatchObject({ isTooWide: false, matching: 1 })
  expect(found.people.map(({ fullName }) => fullName)).toEqual(['Lò Văn Bình'])
})
