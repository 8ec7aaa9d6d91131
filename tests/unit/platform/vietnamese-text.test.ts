import { describe, expect, it } from 'vitest'
import { fold, givenName, kebab, nameSortKey } from '~/platform/vietnamese-text'

const sorted = (names: string[]) =>
  [...names].sort((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : nameSortKey(a) > nameSortKey(b) ? 1 : 0))

describe('Vietnamese text', () => {
  it('is found without marks, đ included', () => {
    expect(fold('Nguyễn  Văn Đức')).toBe('nguyen van duc')
    expect(fold('Đỗ Thị Ánh'.normalize('NFD'))).toBe('do thi anh')
  })

  it('becomes an anchor', () => {
    expect(kebab('Khi nào phải từ chối?')).toBe('khi-nao-phai-tu-choi')
  })

  it('takes the last word for the given name', () => {
    expect(givenName('Nguyễn Quốc Tư')).toBe('Tư')
    expect(givenName("H'Hen Niê")).toBe('Niê')
    expect(givenName('  ')).toBe('')
  })

  it('orders by given name, then middle names, then family name', () => {
    expect(sorted(['Trần Thị Yến', 'Nguyễn Văn An', 'Lê Văn An', 'Bùi Thị Bình'])).toEqual([
      'Lê Văn An',
      'Nguyễn Văn An',
      'Bùi Thị Bình',
      'Trần Thị Yến',
    ])
  })

  it('orders letters before tones: Ấn stands after An and Ân, before Bình', () => {
    expect(sorted(['Lê Bình', 'Lê Ấn', 'Lê Ân', 'Lê Ăn', 'Lê Án', 'Lê An', 'Lê Đức', 'Lê Dũng'])).toEqual([
      'Lê An',
      'Lê Án',
      'Lê Ăn',
      'Lê Ân',
      'Lê Ấn',
      'Lê Bình',
      'Lê Dũng',
      'Lê Đức',
    ])
  })
})
