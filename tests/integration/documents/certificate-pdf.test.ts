import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { certificatePdf } from '~/documents/certificate-pdf.server'

const certificate = {
  id: 'x',
  code: '7K3M92QXABCD',
  data: {
    title: 'Giấy xác nhận hoàn thành',
    courseTitle: 'Quà tặng, xung đột lợi ích và nhũng nhiễu',
    editionNumber: 2,
    editionHash: 'h',
    completedOn: '2026-11-27',
    periods: 2,
    issuer: 'Thanh tra tỉnh',
    province: 'Tỉnh Bình Minh',
  },
  holder: {
    fullName: 'Đặng Thị Ngữ Hợp Kiều',
    unitName: 'Ủy ban nhân dân xã Đề Thám',
    positionName: 'Công chức',
  },
  issuedAt: new Date('2026-11-27T07:35:00Z'),
  revoked: null,
}
const address = {
  site: 'https://liemchinh.example/xac-nhan',
  page: 'https://liemchinh.example/xac-nhan/LC-7K3M-92QX-ABCD',
}

async function textOf(bytes: Buffer): Promise<{ text: string; pages: number }> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const content = await (await document.getPage(1)).getTextContent()
  const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ')
  return { text: text.replace(/\s+/g, ' '), pages: document.numPages }
}

describe('the certificate as PDF', () => {
  it('keeps every Vietnamese letter: ề ữ ợ Đ', async () => {
    const { text, pages } = await textOf(await certificatePdf(certificate, address))
    expect(pages).toBe(1)
    expect(text).toContain('Đặng Thị Ngữ Hợp Kiều')
    expect(text).toContain('GIẤY XÁC NHẬN HOÀN THÀNH')
    expect(text).toContain('Quà tặng, xung đột lợi ích và nhũng nhiễu')
    expect(text).toContain('Công chức, Ủy ban nhân dân xã Đề Thám')
    expect(text).toContain('LC-7K3M-92QX-ABCD')
    expect(text).toContain('27/11/2026')
    for (const letter of ['ề', 'ữ', 'ợ', 'Đ']) expect(text).toContain(letter)
    expect(text).not.toMatch(/[?\ufffd]/)
  })

  it('embeds its letters and fits long names on its one page', async () => {
    const long = {
      ...certificate,
      data: {
        ...certificate.data,
        courseTitle:
          'Kiểm soát tài sản, thu nhập và xung đột lợi ích của người có chức vụ, quyền hạn trong cơ quan, tổ chức, đơn vị',
      },
      holder: { ...certificate.holder, fullName: 'Nguyễn Hoàng Phương Nghi Trang Thùy Dương' },
    }
    const bytes = await certificatePdf(long, address)
    expect((await textOf(bytes)).pages).toBe(1)
    expect(bytes.toString('latin1')).toMatch(/FontFile2/)
  })

  it('is the same file for the same certificate', async () => {
    const [one, two] = [
      await certificatePdf(certificate, address),
      await certificatePdf(certificate, address),
    ]
    expect(one.equals(two)).toBe(true)
  })
})
