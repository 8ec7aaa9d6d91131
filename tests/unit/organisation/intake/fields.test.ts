import { describe, expect, it } from 'vitest'
import {
  columnLetter,
  columnsProblem,
  findHeaderRow,
  guessColumns,
  isPrivateHeader,
} from '~/organisation/intake/fields'

describe('columns by their headers', () => {
  it('knows what offices write', () => {
    const headers = [
      'STT',
      'Mã cán bộ',
      'Họ và tên',
      'Ngày sinh',
      'Số CCCD',
      'Mã đơn vị',
      'Đơn vị',
      'Chức vụ',
      'Điện thoại',
      'Thư điện tử',
    ]
    expect(guessColumns(headers)).toEqual({
      staffCode: 1,
      fullName: 2,
      unitCode: 5,
      unitName: 6,
      position: 7,
      phone: 8,
      email: 9,
    })
  })

  it('takes a name in two columns, and remarks in brackets', () => {
    expect(
      guessColumns(['TT', 'HỌ ĐỆM', 'TÊN', 'Cơ quan, đơn vị công tác', 'SĐT (di động)', 'Email']),
    ).toEqual({
      familyName: 1,
      givenName: 2,
      unitName: 3,
      phone: 4,
      email: 5,
    })
  })

  it('does not take the date of birth, the paper of identity or the name of the wife for anything', () => {
    expect(guessColumns(['Ngày sinh', 'Mã định danh cá nhân', 'Số CMND', 'Ghi chú'])).toEqual({})
    expect(['Số CCCD', 'CMND/CCCD', 'Căn cước công dân'].map(isPrivateHeader)).toEqual([true, true, true])
    expect(isPrivateHeader('Mã cán bộ')).toBe(false)
  })

  it('finds the header below titles', () => {
    const rows = [
      ['UBND TỈNH BÌNH MINH'],
      ['DANH SÁCH CÁN BỘ'],
      ['STT', 'Họ và tên', 'Đơn vị'],
      ['1', 'Nguyễn Văn An', 'BM.21'],
    ]
    expect(findHeaderRow(rows)).toBe(2)
    expect(
      findHeaderRow([
        ['1', 'An'],
        ['2', 'Bình'],
      ]),
    ).toBeNull()
  })

  it('says what is missing', () => {
    expect(columnsProblem({ fullName: 0, unitName: 1 })).toBeNull()
    expect(columnsProblem({ familyName: 0, givenName: 2, unitCode: 1 })).toBeNull()
    expect(columnsProblem({ familyName: 0, unitCode: 1 })).toBe('name')
    expect(columnsProblem({ fullName: 0, phone: 1 })).toBe('unit')
    expect(columnsProblem({ fullName: 0, unitName: 0 })).toBe('twice')
  })

  it('names columns as a spreadsheet does', () => {
    expect([0, 25, 26, 27, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
  })
})
