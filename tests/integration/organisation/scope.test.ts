import { beforeAll, describe, expect, it } from 'vitest'
import { findOfficials } from '~/organisation/officials.server'
import { headedUnitIds, type ScopeViewer, unitFor, unitsVisibleTo } from '~/organisation/scope.server'
import { db } from '~/platform/database.server'
import { withDatabase } from '../../support/database'
import { aHeadship, anOfficial, smallProvince } from './small-province'

withDatabase()

const TODAY = '2026-11-22'
const head = (...headOf: string[]): ScopeViewer => ({ roles: [], headOf })
const everything: ScopeViewer[] = [
  { roles: ['inspector'], headOf: [] },
  { roles: ['administrator'], headOf: [] },
]
const UNITS = ['tinh', 'so', 'xa', 'phong', 'xacu', 'phongcu']

/** Who may see which units: the whole of decision 6. */
const sees: [string, ScopeViewer, string[]][] = [
  ['head of the province', head('tinh'), UNITS],
  ['head of a commune', head('xa'), ['xa', 'phong', 'xacu', 'phongcu']],
  ['head of an office', head('phong'), ['phong']],
  ['head of a department', head('so'), ['so']],
  ['head of two', head('so', 'phong'), ['so', 'phong']],
  ['nobody’s head', head(), []],
  ['trainer', { roles: ['trainer'], headOf: [] }, []],
]

describe('what a viewer may see', () => {
  beforeAll(smallProvince)

  it.each(sees)('%s', async (_who, viewer, expected) => {
    const rows = await db().unit.findMany({
      where: await unitsVisibleTo(viewer, TODAY),
      select: { id: true },
    })
    expect(rows.map(({ id }) => id).sort()).toEqual([...expected].sort())
  })

  it.each(sees)('%s: one unit at a time is the same question', async (_who, viewer, expected) => {
    for (const id of UNITS) {
      const unit = await unitFor(viewer, id, TODAY)
      expect(unit?.id ?? null, id).toBe(expected.includes(id) ? id : null)
    }
  })

  it.each(everything)('everything: %j', async (viewer) => {
    expect(await db().unit.count({ where: await unitsVisibleTo(viewer, TODAY) })).toBe(UNITS.length)
    for (const id of UNITS) expect(await unitFor(viewer, id, TODAY)).not.toBeNull()
  })

  it('is nothing of a unit that does not exist', async () => {
    expect(await unitFor({ roles: ['inspector'], headOf: [] }, 'nowhere', TODAY)).toBeNull()
  })

  it('does not reach a merged unit before the day of the merger', async () => {
    expect(await unitFor(head('xa'), 'xacu', '2025-06-30')).toBeNull()
    expect(await unitFor(head('xa'), 'xacu', '2025-07-01')).not.toBeNull()
  })
})

describe('headships of a day', () => {
  it('open on their first day and close on the day they end, whatever their kind', async () => {
    const id = await anOfficial('xa')
    await aHeadship(id, 'xa', 'head', { from: '2026-01-01', to: '2026-11-22' })
    await aHeadship(id, 'so', 'reportReader', { from: '2026-11-22' })
    expect(await headedUnitIds(id, '2025-12-31')).toEqual([])
    expect(await headedUnitIds(id, '2026-11-21')).toEqual(['xa'])
    expect(await headedUnitIds(id, '2026-11-22')).toEqual(['so'])
  })
})

describe('finding people', () => {
  beforeAll(async () => {
    await anOfficial('phong', { fullName: 'Đỗ Thị Ánh' })
    await anOfficial('so', { fullName: 'Đỗ Thị Ánh' })
    await anOfficial('phong', { fullName: 'Vàng A Páo', to: '2026-11-22' })
  })

  it('needs no marks and stays within what the viewer may see', async () => {
    const found = await findOfficials(head('xa'), 'do thi anh', { today: TODAY })
    expect(found.map(({ fullName, unitId }) => [fullName, unitId])).toEqual([['Đỗ Thị Ánh', 'phong']])
  })

  it('finds by staff code, and nobody by nothing', async () => {
    const [first] = await findOfficials(head('xa'), 'Đỗ Thị', { today: TODAY })
    expect(await findOfficials(head('tinh'), first?.staffCode ?? '', { today: TODAY })).toEqual([first])
    expect(await findOfficials(head('tinh'), '  ', { today: TODAY })).toEqual([])
  })

  it('does not find who has left the unit', async () => {
    expect(await findOfficials(head('xa'), 'pao', { today: '2026-11-21' })).toHaveLength(1)
    expect(await findOfficials(head('xa'), 'pao', { today: TODAY })).toHaveLength(0)
  })
})
