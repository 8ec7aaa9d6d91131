import writeXlsxFile from 'write-excel-file/node'
import {
  beginImport,
  chooseColumns,
  confirmImport,
  findImport,
  undoImport,
} from '~/organisation/intake/imports.server'
import { runSettled } from '~/organisation/intake/running.server'
import { type Day } from '~/platform/calendar'

export const TODAY: Day = '2026-11-23'
export const clock = () => new Date('2026-11-23T02:00:00Z')
const LONG = 60_000

/** A workbook as an office has it: a title, a header, rows of text and numbers. */
export function aWorkbook(headers: string[], rows: (string | number | null)[][]): Promise<Buffer> {
  const cell = (value: string | number | null) =>
    value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String }
  const data = [[cell('DANH SÁCH CÁN BỘ')], headers.map(cell), ...rows.map((row) => row.map(cell))]
  return writeXlsxFile(data, { sheet: 'Danh sách' }).toBuffer()
}

export async function state(id: string) {
  const found = await findImport(id)
  if (!found) throw new Error('the import is not there')
  return found
}

/** Reads a file and waits until its columns are guessed. */
export async function begun(bytes: Buffer, kind: 'zip' | 'text' = 'zip', byId = 'clerk') {
  const id = await beginImport({ name: 'danh-sach.xlsx', bytes, kind }, { byId, today: TODAY, clock })
  await runSettled(id, LONG)
  return id
}

/** Reads a file, takes the guessed columns and waits for the check. */
export async function checked(
  bytes: Buffer,
  given: { kind?: 'zip' | 'text'; extent?: 'delta' | 'full' } = {},
) {
  const id = await begun(bytes, given.kind)
  const { columns } = await state(id)
  const chosen = await chooseColumns(
    id,
    { columns, extent: given.extent ?? 'delta', effectiveOn: TODAY },
    clock,
  )
  if (chosen.kind !== 'checking') throw new Error(`the columns were refused: ${JSON.stringify(chosen)}`)
  await runSettled(id, LONG)
  return id
}

export async function confirmed(id: string) {
  const taken = await confirmImport(id, clock)
  await runSettled(id, LONG)
  return taken
}

export async function undone(id: string) {
  const taken = await undoImport(id, clock)
  await runSettled(id, LONG)
  return taken
}

export const HEADERS = ['STT', 'Mã cán bộ', 'Họ và tên', 'Mã đơn vị', 'Chức vụ', 'Điện thoại', 'Thư điện tử']
/** A row of HEADERS for someone who is not there yet. */
export const newcomer = (number: number, unit = 'xa'): (string | number | null)[] => {
  const code = String(7_000_000 + number).padStart(8, '0')
  return [
    number,
    code,
    `Trần Văn Mới ${LETTERS[number % 26] ?? ''}`,
    unit,
    'Chuyên viên',
    `09${code}`,
    `moi${number}@binhminh.example`,
  ]
}
const LETTERS = [...'ABCDEGHIKLMNOPQRSTUVXYWZFJ']
