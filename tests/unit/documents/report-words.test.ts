import { describe, expect, it } from 'vitest'
import { defaultFields, inFull } from '~/documents/report-defaults'
import {
  addressLines,
  dateInWords,
  momentInWords,
  numberLine,
  percent,
  periodName,
  receiverLines,
  signatureLines,
} from '~/documents/report-words'

describe('the form of Nghị định 30', () => {
  it.each([
    ['5/BC-UBND', 'Số: 05/BC-UBND'],
    ['05/BC-UBND', 'Số: 05/BC-UBND'],
    ['12 / BC-UBND', 'Số: 12/BC-UBND'],
    ['/BC-UBND', 'Số: ……/BC-UBND'],
    ['……/BC-UBND', 'Số: ……/BC-UBND'],
    ['', 'Số: ……'],
  ])('writes the number %j as %j', (typed, line) => expect(numberLine(typed)).toBe(line))

  it('gives days below 10 and months 1 and 2 a nought', () => {
    expect(dateInWords('2027-01-05', '2027-01-05')).toBe('ngày 05 tháng 01 năm 2027')
    expect(dateInWords('2027-02-10', '2027-02-10')).toBe('ngày 10 tháng 02 năm 2027')
    expect(dateInWords('2027-03-09', '2027-03-09')).toBe('ngày 09 tháng 3 năm 2027')
    expect(dateInWords(null, '2026-11-22')).toBe('ngày …… tháng 11 năm 2026')
  })

  it('says the moment of the figures by the clock of Hà Nội', () => {
    expect(momentInWords(new Date('2026-11-22T17:05:00Z'))).toBe('00 giờ 05 phút ngày 23 tháng 11 năm 2026')
  })

  const signer = { onBehalf: 'Ủy ban nhân dân', superiorTitle: 'Chủ tịch', signerTitle: 'Phó Chủ tịch' }
  it.each([
    ['own', { ...signer, signerTitle: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['KT', signer, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['TL', { ...signer, signerTitle: 'Chánh Văn phòng' }, ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['TUQ', { ...signer, onBehalf: '', superiorTitle: 'Giám đốc' }, ['TUQ. GIÁM ĐỐC', 'PHÓ CHỦ TỊCH']],
    ['Q', { ...signer, onBehalf: '', signerTitle: 'Giám đốc' }, ['Q. GIÁM ĐỐC']],
  ] as const)('writes the capacity %s above the name', (capacity, fields, lines) => {
    expect(signatureLines({ capacity, ...fields })).toEqual(lines)
  })

  it('ends lists as the decree does', () => {
    expect(receiverLines('Như trên\n- TT. Đảng ủy;\nLưu: VT')).toEqual([
      '- Như trên;',
      '- TT. Đảng ủy;',
      '- Lưu: VT.',
    ])
    expect(addressLines('Thanh tra tỉnh')).toEqual(['Kính gửi: Thanh tra tỉnh.'])
    expect(addressLines('A\nB')).toEqual(['Kính gửi:', '- A;', '- B.'])
    expect(addressLines('')).toEqual([])
  })

  it('names periods', () => {
    expect(periodName({ kind: 'quarter', from: '2026-10-01' })).toBe('Quý IV năm 2026')
    expect(periodName({ kind: 'month', from: '2026-02-01' })).toBe('tháng 02 năm 2026')
    expect(periodName({ kind: 'year', from: '2026-01-01' })).toBe('năm 2026')
  })

  it('prints rates as the page does, without their sign', () => {
    expect([percent(11 / 18), percent(1), percent(null)]).toEqual(['61,1', '100', '–'])
  })
})

describe('what the form proposes', () => {
  const origin = {
    unitName: 'UBND xã Tân Lập',
    aboveName: 'UBND tỉnh Bình Minh',
    province: 'Tỉnh Bình Minh',
    signer: { fullName: 'Đỗ Thị Hạnh', positionName: 'Chủ tịch UBND xã', kind: 'head' as const },
    headTitle: 'Chủ tịch UBND xã',
  }

  it('is a commune’s letterhead for a commune', () => {
    expect(defaultFields(origin)).toMatchObject({
      authority: 'ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH',
      issuer: 'ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP',
      number: '/BC-UBND',
      place: 'Tân Lập',
      to: 'Ủy ban nhân dân tỉnh Bình Minh',
      onBehalf: 'Ủy ban nhân dân',
      capacity: 'own',
      signerTitle: 'Chủ tịch',
      signerName: 'Đỗ Thị Hạnh',
    })
  })

  it('is a department’s for a department, and a deputy signs for its head', () => {
    const signer = { fullName: 'Hoàng Văn Sơn', positionName: 'Phó Giám đốc Sở', kind: 'deputy' as const }
    const fields = defaultFields({ ...origin, unitName: 'Sở Nội vụ', signer, headTitle: 'Giám đốc Sở' })
    expect(fields).toMatchObject({ number: '/BC-SNV', place: 'Bình Minh', onBehalf: '', capacity: 'KT' })
    expect(signatureLines(fields)).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'])
    expect(inFull('UBND xã Yên Thạch (trước 01/7/2025)')).toBe('Ủy ban nhân dân xã Yên Thạch')
  })
})
