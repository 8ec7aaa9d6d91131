import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { letterDocx } from '~/documents/urging-letter-docx.server'
import { composeUrging } from '~/documents/urging-letter'
import { someFields } from '../../support/report-facts'

const urged = {
  issuer: 'Thanh tra tỉnh',
  units: [
    { unitName: 'UBND phường Cửa Sông', unfinished: 7, overdue: 3 },
    { unitName: 'Sở Xây dựng', unfinished: 4, overdue: 1 },
  ],
  text: 'Đề nghị đồng chí chỉ đạo sớm hoàn thành.\nBáo cáo trước ngày 05/12/2026.',
  what: 'đợt Quý IV',
  at: new Date('2026-11-22T07:30:00Z'),
  today: '2026-11-22',
}

describe('the draft of an urging letter', () => {
  const letter = composeUrging(urged, { ...someFields, number: '12/BC-TTT' })

  it('leaves number and day to the office, and says below the number what it is about', async () => {
    expect(letter.number).toBe('Số: ……/TTT')
    expect(letter.placeAndDay).toMatch(/, ngày …… tháng 11 năm 2026$/)
    const { value } = await mammoth.extractRawText({ buffer: await letterDocx(letter) })
    const text = value.replace(/\s+/g, ' ')
    expect(text).toMatch(/Số: ……\/TTT V\/v đôn đốc .* CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/)
    expect(text).not.toContain('BÁO CÁO')
    expect(text).toContain('14 giờ 30 phút ngày 22 tháng 11 năm 2026')
  })

  it('is addressed to every unit, with its figures and their sum, and ends as the decree wants', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await letterDocx(letter) })
    const text = value.replace(/\s+/g, ' ')
    expect(text).toContain('- Ủy ban nhân dân phường Cửa Sông; - Sở Xây dựng.')
    expect(text).toMatch(/1 Ủy ban nhân dân phường Cửa Sông 7 3 2 Sở Xây dựng 4 1 Cộng 11 4/)
    expect(text).toContain('Đề nghị người đứng đầu các đơn vị chỉ đạo sớm hoàn thành.')
    expect(text).toContain('Báo cáo trước ngày 05/12/2026.')
    expect(text).toContain('Thanh tra tỉnh đề nghị các đơn vị quan tâm thực hiện./.')
  })
})
