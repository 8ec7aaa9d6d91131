import writeXlsxFile from 'write-excel-file/node'

const HEADERS = ['STT', 'Mã cán bộ', 'Họ và tên', 'Mã đơn vị', 'Chức vụ', 'Điện thoại', 'Thư điện tử']
const GIVEN = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh', 'Nga']

/** A workbook as an office has it, of people who are new; `wrong` of them name a unit that is not there. */
export async function peopleList(people: number, wrong = 0) {
  const text = (value: string) => ({ value, type: String })
  const rows = Array.from({ length: people }, (_one, n) => {
    const code = String(77_000_000 + n)
    return [
      ...[String(n + 1), code, `Trần Thị ${GIVEN[n % GIVEN.length] ?? ''}`],
      ...[n < wrong ? 'KHONG.CO' : 'BM.21', 'Chuyên viên', `09${code}`, `moi${n}@binhminh.example`],
    ].map(text)
  })
  const buffer = await writeXlsxFile([HEADERS.map(text), ...rows], { sheet: 'Danh sách' }).toBuffer()
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: 'danh-sach.xlsx', mimeType, buffer }
}
