import { describe, expect, it } from 'vitest'
import { unitKey, unitMatcher } from '~/organisation/intake/unit-match'

const unit = (code: string, name: string, above = 'UBND tỉnh') => ({ id: `id-${code}`, code, name, above })
const match = unitMatcher([
  unit('BM.21', 'UBND xã Tân Lập'),
  unit('BM.22', 'UBND xã Đồng Tiến'),
  unit('BM.21.2', 'Phòng Kinh tế', 'UBND xã Tân Lập'),
  unit('BM.22.2', 'Phòng Kinh tế', 'UBND xã Đồng Tiến'),
])

describe('which unit a file means', () => {
  it('is certain by code alone', () => {
    expect(match('BM.21')).toEqual({ kind: 'code', unitId: 'id-BM.21' })
    expect(match(' bm.21 ')).toEqual({ kind: 'code', unitId: 'id-BM.21' })
  })

  it('by name is a proposal, however well it fits', () => {
    expect(match('UBND xã Tân Lập')).toMatchObject({ kind: 'sameName', unit: { code: 'BM.21' } })
    expect(match('Ủy ban nhân dân xã Tân Lập')).toMatchObject({ kind: 'sameName', unit: { code: 'BM.21' } })
    expect(match('UBND x. Tan Lap')).toMatchObject({ kind: 'sameName', unit: { code: 'BM.21' } })
    expect(match('UBND xã Tân Lâp (mới)')).toMatchObject({ kind: 'alike', units: [{ code: 'BM.21' }] })
  })

  it('never chooses between two of the same name', () => {
    expect(match('Phòng Kinh tế')).toMatchObject({
      kind: 'alike',
      units: [{ code: 'BM.21.2' }, { code: 'BM.22.2' }],
    })
  })

  it('proposes nothing where nothing is alike', () => {
    expect(match('Kho bạc Nhà nước')).toEqual({ kind: 'unknown' })
    expect(match('—')).toEqual({ kind: 'unknown' })
  })

  it('compares names in one form', () =>
    expect(unitKey('UBND P. Trần Phú')).toBe(unitKey('Uỷ ban nhân dân phường Trần Phú')))
})
