import { type ActionFunctionArgs } from '@remix-run/node'
import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'
import { beforeAll, describe, expect, it } from 'vitest'
import { toXlsx } from '~/documents/workbook-xlsx.server'
import { wrongRowsWorkbook } from '~/documents/workbook-import'
import { translator } from '~/i18n/translator'
import { openSession } from '~/identity/sessions.server'
import { type RowProblem } from '~/organisation/intake/row-draft'
import { wrongRows } from '~/organisation/intake/findings.sql.server'
import { db, transaction } from '~/platform/database.server'
import { action } from '~/routes/admin/import-start'
import { withDatabase } from '../../../support/database'
import { unpacked } from '../../../support/unpacked'
import { AT, asked, cookieOf, ORIGIN } from '../../identity/people'
import { anOfficial, aRole, smallProvince } from '../small-province'
import { aWorkbook, begun, checked, clock, HEADERS, newcomer, state } from './list-file'

withDatabase()
const MB = 1024 * 1024
let cookie = ''
beforeAll(async () => {
  await smallProvince()
  const id = await anOfficial('so')
  await aRole(id, 'administrator')
  cookie = cookieOf(await transaction((tx) => openSession(tx, id, { at: AT, sharedDevice: false })))
})

const NAMES = {
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
}
const SHEET =
  '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Họ và tên</t></is></c></row></sheetData></worksheet>'

/** A workbook of these parts. */
function packed(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, part] of Object.entries({ ...NAMES, ...parts })) zip.addBuffer(Buffer.from(part), name)
  zip.end()
  return buffer(zip.outputStream as never)
}

/** Says another unpacked size in the archive's list of contents. */
function declaring(bytes: Buffer, name: string, size: number): Buffer {
  const told = Buffer.from(bytes)
  for (let place = 0; ;) {
    place = told.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), place)
    if (place < 0) throw new Error(`${name} is not in the archive`)
    const length = told.readUInt16LE(place + 28)
    if (told.subarray(place + 46, place + 46 + length).toString() === name) {
      told.writeUInt32LE(size, place + 24)
      return told
    }
    place += 4
  }
}

const sheetWith = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
const SHEET1 = 'xl/worksheets/sheet1.xml'
const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'

const HOSTILE: [what: string, make: () => Promise<Buffer>, failures: string[]][] = [
  [
    'a sheet that packs a thousand times',
    () => packed({ [SHEET1]: Buffer.alloc(60 * MB, 32) }),
    ['tooLarge'],
  ],
  [
    'a sheet that says it is two gigabytes',
    async () => declaring(await packed({ [SHEET1]: SHEET }), SHEET1, 2 ** 31 - 1),
    ['tooLarge'],
  ],
  [
    'a sheet that says it is small and is not',
    async () => declaring(await packed({ [SHEET1]: Buffer.alloc(60 * MB, 32) }), SHEET1, 100),
    ['broken'],
  ],
  [
    'two thousand and one parts',
    () => packed(Object.fromEntries(Array.from({ length: 2001 }, (_one, n) => [`p${n}`, '']))),
    ['tooLarge'],
  ],
  [
    'a part outside the archive',
    async () => renamed(await packed({ [SHEET1]: SHEET, 'aa/aa/x': '' })),
    ['broken'],
  ],
  ['entities within entities', () => packed({ [SHEET1]: `${entity}<worksheet>&b;</worksheet>` }), ['broken']],
  ['a sheet that ends in the middle', () => packed({ [SHEET1]: SHEET.slice(0, 40) }), ['broken']],
  [
    'a row past the end of any list',
    () => packed({ [SHEET1]: sheetWith('<row r="1048576"><c r="A1048576"><v>1</v></c></row>') }),
    ['tooManyRows'],
  ],
  [
    'half a workbook',
    async () => (await packed({ [SHEET1]: SHEET })).subarray(0, 300),
    ['notAWorkbook', 'broken'],
  ],
  ['an archive of something else', () => otherArchive(), ['notAWorkbook']],
  ['a hundred bytes of noise after the mark of an archive', async () => noise(), ['notAWorkbook', 'broken']],
]

const renamed = (bytes: Buffer) =>
  Buffer.from(bytes.toString('latin1').replaceAll('aa/aa/x', '../../x'), 'latin1')

function otherArchive(): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  zip.addBuffer(Buffer.from('<w:document/>'), 'word/document.xml')
  zip.end()
  return buffer(zip.outputStream as never)
}

const noise = () =>
  Buffer.concat([
    Buffer.from([0x50, 0x4b, 0x03, 0x04]),
    Buffer.from(Array.from({ length: 100 }, (_one, n) => (n * 37) % 256)),
  ])

describe('a file made to break a reader', () => {
  it.each(HOSTILE)('%s is refused with its reason', async (_what, make, failures) => {
    const id = await begun(await make())
    const { state: stands, failure } = await state(id)
    expect(stands).toBe('failed')
    expect(failures).toContain(failure)
    expect(await db().peopleImportRow.count({ where: { importId: id } })).toBe(0)
  })

  it.each<[string, () => string, string]>([
    ['a million rows', () => 'Họ và tên;Mã đơn vị\n' + 'a;xa\n'.repeat(1_000_000), 'failed'],
    ['one line of ten megabytes', () => 'x'.repeat(10 * MB), 'matching'],
    ['a quote that never closes', () => `Họ và tên;Mã đơn vị\n"${'x;\n'.repeat(200_000)}`, 'matching'],
    ['ten thousand columns', () => `${'Họ và tên;'.repeat(10_000)}\n`, 'matching'],
  ])('%s takes a bounded piece of what it says', async (_what, text, stands) => {
    const id = await begun(Buffer.from(text()), 'text')
    expect((await state(id)).state).toBe(stands)
    const rows = await db().peopleImportRow.findMany({ where: { importId: id }, take: 5 })
    for (const { cells } of rows) expect(cells.length).toBeLessThan(60 * 310)
  })

  it('leaves the next list alone', async () => {
    const id = await checked(await aWorkbook(HEADERS, [newcomer(900)]))
    expect(await state(id)).toMatchObject({ state: 'checked', added: 1 })
    expect(await db().official.count({ where: { fullName: { startsWith: 'Trần Văn Mới' } } })).toBe(0)
  })
})

describe('a list in an old code', () => {
  const HEAD = 'Họ và tên;Mã đơn vị\n'
  it.each<[string, Buffer]>([
    ['UTF-16 with its mark', Buffer.from(`\ufeff${HEAD}Nguyễn Thị Hạnh;xa\n`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(`${HEAD}Nguyễn Thị Hạnh;xa\n`, 'utf16le')],
    ['UTF-16, the high byte first', Buffer.from(`\ufeff${HEAD}Nguyễn Thị Hạnh;xa\n`, 'utf16le').swap16()],
    ['TCVN3', Buffer.from('Hä vµ tªn;M· ®¬n vÞ\nNguyÔn ThÞ H¹nh;xa\n', 'latin1')],
    ['VNI', Buffer.from('Hoï vaø teân;Maõ ñôn vò\nNguyeãn Thò Haïnh;xa\n', 'latin1')],
  ])('%s names the same person', async (_code, bytes) => {
    const id = await checked(bytes, { kind: 'text' })
    const [entry] = await db().peopleImportEntry.findMany({ where: { importId: id } })
    expect(entry).toMatchObject({ outcome: 'add', fullName: 'Nguyễn Thị Hạnh' })
  })
})

describe('cells that a spreadsheet would run', () => {
  const FORMULAS = [
    '=HYPERLINK("http://x.example","a")',
    '+84912000111',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '＝1+1',
  ]

  // A cell whose type is text is never run; a sign in front of it would come back with the corrected list.
  it('go out as text in the file of rows to correct', async () => {
    const rows = FORMULAS.map((text, n) => [n, `X${n}`, text, 'khong-co', text, text, text])
    const id = await checked(await aWorkbook(HEADERS, rows))
    const { headers, columns } = await state(id)
    const wrong = (await wrongRows(id, { limit: 100 })).map(({ number, cells, problems }) => ({
      number,
      cells: JSON.parse(cells) as string[],
      problems: JSON.parse(problems) as RowProblem[],
    }))
    expect(wrong.length).toBe(FORMULAS.length)
    const workbook = wrongRowsWorkbook(translator('vi'), { headers, columns, rows: wrong })
    const parts = await unpacked(Buffer.from(await toXlsx(workbook)))
    const sheets = [...parts.keys()].filter((name) => name.includes('worksheets/'))
    expect(sheets.length).toBeGreaterThan(0)
    const all = [...parts.values()].map(String).join('')
    expect(all).not.toMatch(/<f[ >]/)
    expect(all).toContain('=HYPERLINK')
  })
})

describe('what is uploaded', () => {
  async function post(name: string, bytes: Buffer): Promise<string> {
    const body = new FormData()
    body.set('file', new File([new Uint8Array(bytes)], name))
    const args = asked('/quan-tri/nhap-danh-sach', { cookie })
    const headers = { Cookie: cookie }
    const request = new Request(`${ORIGIN}/quan-tri/nhap-danh-sach`, { method: 'POST', body, headers })
    const answer = await action({ ...args, request } as unknown as ActionFunctionArgs)
    if (answer instanceof Response) return answer.headers.get('Location') ?? ''
    return answer.data.errors[0]?.message ?? ''
  }

  it.each<[string, string, Buffer, string]>([
    ['a PDF called .xlsx', 'a.xlsx', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'people.import.file.kind'],
    [
      'a picture called .csv',
      'a.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      'people.import.file.kind',
    ],
    [
      'an old workbook',
      'a.xlsx',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'people.import.file.old',
    ],
    [
      'a program called .xlsx',
      'a.xlsx',
      Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03]),
      'people.import.file.kind',
    ],
  ])('%s is refused by its first bytes', async (_what, name, bytes, message) => {
    const before = await db().peopleImport.count()
    expect(await post(name, bytes)).toBe(message)
    expect(await db().peopleImport.count()).toBe(before)
  })

  it('a workbook under a wrong name is read as what it is', async () => {
    expect(await post('danh-sach.txt', await aWorkbook(HEADERS, [newcomer(901)]))).toMatch(
      /^\/quan-tri\/nhap-danh-sach\/\w+/,
    )
  })
})

it('a long list is read and checked in processes of their own', async () => {
  const lines = Array.from({ length: 4000 }, (_one, n) => newcomer(10_000 + n).join(';'))
  const id = await checked(Buffer.from([HEADERS.join(';'), ...lines].join('\n')), { kind: 'text' })
  expect(await state(id)).toMatchObject({ state: 'checked', added: 4000, wrong: 0, rows: 4000 })
  expect((await state(id)).beatAt.getTime()).not.toBe(clock().getTime())
}, 120_000)
