import { describe, expect, it } from 'vitest'
import { fromLegacy, isSyllable, legacyEncodingOf, readLegacy } from '~/organisation/intake/legacy-text'

// As the two fonts' keyboards wrote them; right is what their readers saw.
const TCVN3: [string, string][] = [
  ['NguyÔn V¨n An', 'Nguyễn Văn An'],
  ['TrÇn ThÞ Hµ', 'Trần Thị Hà'],
  ['Lª §øc Thä', 'Lê Đức Thọ'],
  ['Ph¹m Quèc C­êng', 'Phạm Quốc Cường'],
  ['Hoµng ThÞ Ph­¬ng', 'Hoàng Thị Phương'],
  ['Vò §×nh Qu¶ng', 'Vũ Đình Quảng'],
  ['§ç Kh¾c ChiÕn', 'Đỗ Khắc Chiến'],
  ['Bïi Xu©n Hîp', 'Bùi Xuân Hợp'],
  ['UBND x· T©n LËp', 'UBND xã Tân Lập'],
  ['Phã Chñ tÞch', 'Phó Chủ tịch'],
  ['Së Tµi chÝnh', 'Sở Tài chính'],
  ['V¨n th­ l­u tr÷', 'Văn thư lưu trữ'],
]
const VNI: [string, string][] = [
  ['Nguyeãn Vaên An', 'Nguyễn Văn An'],
  ['Traàn Thò Haø', 'Trần Thị Hà'],
  ['Leâ Ñöùc Thoï', 'Lê Đức Thọ'],
  ['Phaïm Quoác Cöôøng', 'Phạm Quốc Cường'],
  ['Hoaøng Thò Phöông', 'Hoàng Thị Phương'],
  ['Vuõ Ñình Quaûng', 'Vũ Đình Quảng'],
  ['Ñoã Khaéc Chieán', 'Đỗ Khắc Chiến'],
  ['Buøi Xuaân Hôïp', 'Bùi Xuân Hợp'],
  ['UBND xaõ Taân Laäp', 'UBND xã Tân Lập'],
  ['Phoù Chuû tòch', 'Phó Chủ tịch'],
  ['Sôû Taøi chính', 'Sở Tài chính'],
  ['Vaên thö löu tröõ', 'Văn thư lưu trữ'],
  ['NGUYEÃN VAÊN ÑÖÙC', 'NGUYỄN VĂN ĐỨC'],
]
const UNICODE = [
  'Nguyễn Văn An',
  'Hà Lê',
  'Lê Hùng',
  'Tô Tâm',
  'Hồ Hải',
  "H'Hen Niê",
  'Vàng A Páo',
  'Nông Văn Thiết',
]

describe('text of the time before Unicode', () => {
  it.each(TCVN3)('TCVN3: %s', (typed, meant) => expect(fromLegacy(typed, 'tcvn3')).toBe(meant))
  it.each(VNI)('VNI: %s', (typed, meant) => expect(fromLegacy(typed, 'vni')).toBe(meant))

  it('is recognised by a column of it', () => {
    expect(legacyEncodingOf(TCVN3.map(([typed]) => typed))).toBe('tcvn3')
    expect(legacyEncodingOf(VNI.map(([typed]) => typed))).toBe('vni')
  })

  it.each(TCVN3)('a single TCVN3 cell is enough: %s', (typed) =>
    expect(legacyEncodingOf([typed])).toBe('tcvn3'),
  )

  it('is not seen in Unicode, also where every letter is of Latin-1', () => {
    expect(legacyEncodingOf(UNICODE)).toBeNull()
    for (const name of UNICODE) expect(legacyEncodingOf([name]), name).toBeNull()
    expect(legacyEncodingOf(['Hà', 'Lê', 'Tô', 'Hùng', 'Tâm', 'Cà Mau'])).toBeNull()
    expect(legacyEncodingOf(['An', 'Minh', '0912345678'])).toBeNull()
  })

  it('leaves cells in Unicode alone within a column of the old kind', () => {
    expect(readLegacy('Nguyễn Văn An', 'tcvn3')).toBe('Nguyễn Văn An')
    expect(readLegacy('NguyÔn V¨n An', 'tcvn3')).toBe('Nguyễn Văn An')
  })

  it('knows a syllable', () => {
    for (const word of ['Nguyễn', 'Khuyên', 'Nghiêm', 'Quyết', 'QUYẾT', 'Giàng', 'Ỷ'])
      expect(isSyllable(word), word).toBe(true)
    for (const word of ['NguyÔn', 'Traàn', 'V¨n', 'Hoaøng', 'Vaên'])
      expect(isSyllable(word), word).toBe(false)
  })
})
