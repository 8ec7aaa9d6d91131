import { fold } from '~/platform/vietnamese-text'

/** What a file can say of a person. familyName and givenName together make a full name. */
export const FIELDS = [
  'staffCode',
  'fullName',
  'familyName',
  'givenName',
  'unitCode',
  'unitName',
  'position',
  'phone',
  'email',
] as const
export type Field = (typeof FIELDS)[number]

/** Which column holds which field, counted from 0. */
export type Columns = Partial<Record<Field, number>>

const HEADERS: Record<Field, readonly string[]> = {
  staffCode: [
    'ma can bo',
    'ma so can bo',
    'ma cb',
    'ma cbcc',
    'ma cbccvc',
    'ma cong chuc',
    'ma vien chuc',
    'ma nhan vien',
    'ma nhan su',
    'so hieu',
    'so hieu cong chuc',
    'so hieu cbcc',
    'ma dinh danh can bo',
    'staff code',
  ],
  fullName: ['ho va ten', 'ho ten', 'ho va ten can bo', 'ho ten can bo', 'ten can bo', 'full name'],
  familyName: [
    'ho dem',
    'ho va dem',
    'ho va ten dem',
    'ho ten dem',
    'ho va chu dem',
    'ho lot',
    'ho va ten lot',
    'ho',
  ],
  givenName: ['ten', 'ten goi'],
  unitCode: ['ma don vi', 'ma dv', 'ma co quan', 'ma phong ban', 'ma don vi cong tac', 'unit code'],
  unitName: [
    'don vi',
    'ten don vi',
    'don vi cong tac',
    'co quan',
    'co quan don vi',
    'co quan cong tac',
    'noi cong tac',
    'phong ban',
    'phong',
    'bo phan',
    'unit',
  ],
  position: [
    'chuc vu',
    'chuc danh',
    'chuc vu chuc danh',
    'chuc danh chuc vu',
    'vi tri',
    'vi tri viec lam',
    'vi tri cong tac',
    'chuc vu hien tai',
    'position',
  ],
  phone: [
    'dien thoai',
    'so dien thoai',
    'dien thoai di dong',
    'so dien thoai di dong',
    'di dong',
    'dt',
    'sdt',
    'so dt',
    'phone',
  ],
  email: [
    'thu dien tu',
    'email',
    'e mail',
    'dia chi email',
    'dia chi thu dien tu',
    'hop thu dien tu',
    'hop thu',
    'mail',
  ],
}

/** Papers of identity are none of our business: their cells are never shown or kept whole. */
const PRIVATE = /\b(cccd|cmnd|cmt|can cuoc|chung minh|dinh danh ca nhan|bhxh|ho chieu)\b/

const plain = (header: string) =>
  fold(header)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

export const isPrivateHeader = (header: string) => PRIVATE.test(plain(header))

/** A column's field by its header: whole headers first, then headers that begin with a known one. */
export function guessColumns(headers: readonly string[]): Columns {
  const named = headers.map(plain)
  const guessed: Columns = {}
  const taken = new Set<number>()
  const take = (field: Field, fits: (header: string, known: string) => boolean) => {
    if (guessed[field] !== undefined) return
    const column = named.findIndex(
      (header, index) =>
        !taken.has(index) && header !== '' && HEADERS[field].some((known) => fits(header, known)),
    )
    if (column < 0) return
    guessed[field] = column
    taken.add(column)
  }
  for (const field of FIELDS) take(field, (header, known) => header === known)
  for (const field of FIELDS)
    if (field !== 'givenName' && field !== 'familyName')
      take(
        field,
        (header, known) => known.length > 4 && header.startsWith(`${known} `) && !PRIVATE.test(header),
      )
  if (guessed.fullName !== undefined) {
    delete guessed.familyName
    delete guessed.givenName
  }
  return guessed
}

const HEADER_WITHIN = 15

/** The row that names the columns: the first among the upper ones with two known headers. Titles stand above it. */
export function findHeaderRow(rows: readonly (readonly string[])[]): number | null {
  const known = (row: readonly string[]) => Object.keys(guessColumns(row)).length
  const index = rows.slice(0, HEADER_WITHIN).findIndex((row) => known(row) >= 2)
  return index < 0 ? null : index
}

/** Why the columns chosen cannot make people, or null. */
export function columnsProblem(columns: Columns): 'name' | 'unit' | 'twice' | null {
  const chosen = Object.values(columns)
  if (new Set(chosen).size !== chosen.length) return 'twice'
  if (columns.fullName === undefined && (columns.familyName === undefined || columns.givenName === undefined))
    return 'name'
  return columns.unitCode === undefined && columns.unitName === undefined ? 'unit' : null
}

/** A, B … Z, AA: as a spreadsheet names its columns. */
export function columnLetter(column: number): string {
  const rest = column % 26
  const letter = String.fromCharCode(65 + rest)
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter
}
