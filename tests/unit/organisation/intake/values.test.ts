import { describe, expect, it } from 'vitest'
import {
  readEmail,
  readName,
  readPhone,
  readStaffCode,
  usualLength,
  withCapitals,
  withLostZeros,
} from '~/organisation/intake/values'

const value = (read: object) => ('value' in read ? read.value : read)

describe('cells of a list', () => {
  it('a phone number keeps or regains its zero', () => {
    for (const typed of [
      '0912345678',
      '091.234.5678',
      '+84 912 345 678',
      '84912345678'.replace(/^/, '+'),
      '0912 345 678; 0203 1',
    ])
      expect(value(readPhone(typed, false)), typed).toBe('0912345678')
    expect(readPhone('912345678', false)).toEqual({
      kind: 'problem',
      code: 'phoneZero',
      suggestion: '0912345678',
    })
    expect(value(readPhone('912345678', true))).toBe('0912345678')
    expect(readPhone('', true)).toEqual({ kind: 'empty' })
    for (const typed of ['12345', '09123456789012', 'không có'])
      expect(readPhone(typed, true)).toEqual({ kind: 'problem', code: 'phoneOdd' })
  })

  it('a name is tidied and written with capitals in front', () => {
    expect(value(readName('  NGUYỄN   VĂN AN '))).toBe('Nguyễn Văn An')
    expect(value(readName("h'hen niê"))).toBe("H'Hen Niê")
    expect(value(readName('Vàng A Páo'))).toBe('Vàng A Páo')
    expect(withCapitals('đỗ thị ánh')).toBe('Đỗ Thị Ánh')
    expect(readName(' ')).toEqual({ kind: 'problem', code: 'nameMissing' })
    for (const odd of ['Tổng cộng: 12', 'a@b.vn', '<b>An</b>'])
      expect(readName(odd)).toEqual({ kind: 'problem', code: 'nameOdd' })
  })

  it('an address has one @ and a domain', () => {
    expect(value(readEmail(' An.NV@BinhMinh.gov.vn '))).toBe('an.nv@binhminh.gov.vn')
    for (const odd of ['an', 'an@', 'an@x', 'an@x.vn, binh@x.vn'])
      expect(readEmail(odd)).toEqual({ kind: 'problem', code: 'emailOdd' })
  })

  it('a staff code that has lost its zeros is known by the length of the others', () => {
    const length = usualLength(['00123456', '00234567', '00345678', '01456789'])
    expect(length).toBe(8)
    expect(withLostZeros('123456', length)).toBe('00123456')
    expect(withLostZeros('00123456', length)).toBeNull()
    expect(withLostZeros('CB123', length)).toBeNull()
    expect(usualLength(['1', '22', '333', '4444'])).toBeNull()
    expect(value(readStaffCode("'00123456"))).toBe('00123456')
  })
})
