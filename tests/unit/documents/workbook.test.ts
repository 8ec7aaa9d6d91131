import readXlsxFile from 'read-excel-file/node'
import { buffer, text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { codeCell, dayCell, numberCell, textCell, type Workbook } from '~/documents/workbook'
import { csvPieces, harmless, toCsv } from '~/documents/workbook-csv'
import { xlsxStream } from '~/documents/workbook-xlsx-stream.server'
import { toXlsx } from '~/documents/workbook-xlsx.server'
import { readArchive } from '~/platform/archive.server'

const workbook: Workbook = {
  sheet: 'Danh sách',
  title: 'Danh sách học tập: UBND xã Tân Lập',
  note: 'Số liệu lúc 14:30 ngày 22/11/2026.',
  columns: [
    { header: 'Mã cán bộ', width: 12 },
    { header: 'Họ và tên', width: 24 },
    { header: 'Ngày hoàn thành', width: 14 },
    { header: 'Lượt', width: 6 },
  ],
  rows: [
    [codeCell('00012345'), textCell('Đỗ Thị Ề Ữ Ợ'), dayCell('2026-11-05'), numberCell(2)],
    [codeCell('00099999'), textCell('=HYPERLINK("http://x")'), null, null],
  ],
}

describe('a list as CSV', () => {
  const lines = toCsv(workbook).split('\r\n')

  it('begins with the mark by which Excel knows UTF-8', () => {
    expect(toCsv(workbook).charCodeAt(0)).toBe(0xfeff)
    expect(lines[1]).toContain('Đỗ Thị Ề Ữ Ợ')
  })

  it('keeps the zeros of codes and writes days as people do', () => {
    expect(lines[1]).toBe('"=""00012345""",Đỗ Thị Ề Ữ Ợ,05/11/2026,2')
  })

  it('hands no formula to whoever opens it', () => {
    expect(lines[2]).toBe('"=""00099999""","\'=HYPERLINK(""http://x"")",,')
    for (const text of ['=1', '+1', '-1', '@x', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])
      expect(harmless(text)).toBe(`'${text}`)
    expect(harmless('Nguyễn – Văn')).toBe('Nguyễn – Văn')
  })
})

describe('a list as XLSX', () => {
  it('reads back as it was: codes as text, days as dates, names with their marks', async () => {
    const [sheet] = await readXlsxFile(await toXlsx(workbook))
    const rows = sheet?.data ?? []
    expect(sheet?.sheet).toBe('Danh sách')
    expect(rows[0]?.[0]).toBe('Danh sách học tập: UBND xã Tân Lập')
    expect(rows[2]).toEqual(['Mã cán bộ', 'Họ và tên', 'Ngày hoàn thành', 'Lượt'])
    expect(rows[3]?.slice(0, 2)).toEqual(['00012345', 'Đỗ Thị Ề Ữ Ợ'])
    expect(new Date(String(rows[3]?.[2])).toISOString().slice(0, 10)).toBe('2026-11-05')
    expect(rows[4]?.[1]).toBe('=HYPERLINK("http://x")')
  })
})

describe('a list on paper', () => {
  it.each([
    ['made at once', () => toXlsx(workbook)],
    [
      'written while its rows come',
      () => buffer(xlsxStream({ ...workbook, rows: Readable.from(workbook.rows) as AsyncIterable<never> })),
    ],
  ])('%s: across, every column on one page, the header on each', async (_, written) => {
    const read = await readArchive(await written(), { entries: 20, bytes: 1024 * 1024 })
    if (read.kind === 'refused') throw new Error(read.why)
    const xmlOf = (name: string) => read.files.find((file) => file.name === name)?.bytes.toString() ?? ''
    const sheet = xmlOf('xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/)
    const setup = /<pageSetup [^>]*>/.exec(sheet)?.[0]
    for (const wanted of ['paperSize="9"', 'orientation="landscape"', 'fitToWidth="1"', 'fitToHeight="0"'])
      expect(setup).toContain(wanted)
    expect(xmlOf('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Danh sách'!$1:$3<`,
    )
  })
})

describe('a list that is written while its rows come', () => {
  const long = {
    ...workbook,
    rows: Array.from({ length: 450 }, (_, n) => [codeCell(String(n).padStart(8, '0'))]),
  }
  const readBack = async (from: Workbook) => (await readXlsxFile(await buffer(xlsxStream(from))))[0]

  it('is the same workbook to who opens it', async () => {
    expect(await readBack(workbook)).toEqual((await readXlsxFile(await toXlsx(workbook)))[0])
  })

  it('is the same CSV', async () => {
    for (const one of [workbook, long]) expect(await text(Readable.from(csvPieces(one)))).toBe(toCsv(one))
  })

  it('loses no row between its pieces', async () => {
    const rows = (await readBack(long))?.data ?? []
    expect(rows.slice(3).map(([code]) => code)).toEqual(
      long.rows.map(([code]) => code?.kind === 'code' && code.text),
    )
  })

  it('says what XML and spreadsheets would take for something else', async () => {
    const said = 'Tổ <1> & "2" _x0041_ Ề\u0301'
    const rows = (await readBack({ ...workbook, rows: [[textCell(`${said}\u0000\u001b`)]] }))?.data ?? []
    expect(rows[3]?.[0]).toBe(said)
  })

  it('fails as a whole when a row fails', async () => {
    const rows = (function* () {
      yield [textCell('Một')]
      throw new Error('no more')
    })()
    await expect(buffer(xlsxStream({ ...workbook, rows }))).rejects.toThrow('no more')
  })
})
