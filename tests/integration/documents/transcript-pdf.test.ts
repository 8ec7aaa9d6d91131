import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { transcriptPdf } from '~/documents/transcript-pdf.server'
import { learningRecord, type LearntLine } from '~/reporting/learning-record'

const holder = {
  fullName: 'Đặng Thị Ngữ Hợp Kiều',
  staffCode: '00012345',
  positionName: 'Chuyên viên',
  unitName: 'Ủy ban nhân dân xã Đề Thám',
}
const made = { province: 'Tỉnh Bình Minh', today: '2026-11-30', at: new Date('2026-11-30T02:00:00Z') }

const course = (on: string): LearntLine => ({
  ...{ kind: 'completion', on, periods: 2, revoked: false, code: '7K3M92QXABCD', unitName: 'Phòng' },
  ...{ title: 'Quà tặng, xung đột lợi ích và nhũng nhiễu', organiser: 'Thanh tra tỉnh' },
})
const paper: LearntLine = {
  ...{ kind: 'outside', on: '2025-03-11', periods: 16, title: 'Lớp tập huấn kê khai tài sản' },
  ...{ organiser: 'Trường Chính trị tỉnh', paperNumber: '127/GCN-TTT', evidence: 'Hồ sơ cán bộ' },
}
const exemption = {
  ...{ kind: 'exemption' as const, title: 'Trách nhiệm người đứng đầu', reason: 'Đi học tập trung' },
  ...{ from: '2025-02-01', until: '2025-07-01' },
}

/** Read again by another library than the one that wrote it. */
async function pagesOf(bytes: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent()
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ')
    pages.push(text.replace(/\s+/g, ' '))
  }
  return pages
}

describe('the record as PDF', () => {
  it('says whose it is, every year with its total, what each line rests on, and why a course was not owed', async () => {
    const record = learningRecord([course('2026-11-27'), paper], [exemption], made.today)
    const [text = '', ...more] = await pagesOf(await transcriptPdf(record, holder, made))
    expect(more).toEqual([])
    for (const words of [
      'QUÁ TRÌNH BỒI DƯỠNG',
      'Họ và tên: Đặng Thị Ngữ Hợp Kiều',
      'Mã cán bộ: 00012345',
      'Chuyên viên, Ủy ban nhân dân xã Đề Thám',
      'Năm 2026: 2 trên 40 tiết',
      'Năm 2025: 16 trên 40 tiết',
      'LC-7K3M-92QX-ABCD',
      'Số 127/GCN-TTT; lưu tại: Hồ sơ cán bộ',
      'từ ngày 01/02/2025 đến hết ngày 30/06/2025. Lý do: Đi học tập trung.',
      'Cộng các năm: 18 tiết.',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/[?\ufffd]/)
  })

  it('goes on over pages with the head of its table, numbered from the second', async () => {
    const many = Array.from({ length: 70 }, (_, place) => course(`2026-0${(place % 9) + 1}-10`))
    const bytes = await transcriptPdf(learningRecord(many, [], made.today), holder, made)
    const pages = await pagesOf(bytes)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages.slice(0, -1)) expect(page).toContain('Đơn vị tổ chức')
    expect(pages.join(' ').match(/LC-7K3M-92QX-ABCD/g)).toHaveLength(70)
    expect(pages.map((page) => page.split(' ').includes('3'))).toEqual(pages.map((_, place) => place === 2))
    expect(bytes.toString('latin1')).toMatch(/FontFile2/)
  })

  it('is the same file for the same record', async () => {
    const record = learningRecord([paper], [], made.today)
    const [one, two] = [await transcriptPdf(record, holder, made), await transcriptPdf(record, holder, made)]
    expect(one.equals(two)).toBe(true)
  })
})
