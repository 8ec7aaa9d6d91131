import { createRequire } from 'node:module'
import mammoth from 'mammoth'
import PDFDocument from 'pdfkit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import yauzl from 'yauzl'
import { composeReport } from '~/documents/report-compose'
import { reportDocx } from '~/documents/report-docx.server'
import { reportPdf } from '~/documents/report-pdf.server'
import { reportWorkbook } from '~/documents/report-workbook'
import { toXlsx } from '~/documents/workbook-xlsx.server'
import { headcountOf } from '~/reporting/standing-counts'
import { someFacts, someFields } from '../../support/report-facts'

const counts = {
  completed: 28,
  inProgress: 3,
  notStarted: 2,
  overdue: 3,
  exempt: 1,
  deferred: 2,
  unassigned: 1,
}
const facts = someFacts(counts)
const reference = { code: '7K3M92QX', site: 'https://liemchinh.example/bao-cao' }
const document = composeReport(facts, someFields, reference)
const AT = new Date('2026-11-22T07:30:00Z')

const squeezed = (text: string) => text.replace(/\s+/g, ' ')

async function pagesOf(bytes: Buffer): Promise<{ text: string; width: number; items: Item[] }[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const numbers = Array.from({ length: pdf.numPages }, (_, place) => place + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent()
      const items = content.items.flatMap((item) =>
        'str' in item
          ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number }]
          : [],
      )
      const text = squeezed(items.map((item) => item.text).join(' '))
      return { text, width: page.getViewport({ scale: 1 }).width, items }
    }),
  )
}
type Item = { text: string; x: number; y: number }

function partOf(docx: Buffer, wanted: string): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(docx, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== wanted) return zip.readEntry()
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure)
          const parts: Buffer[] = []
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
        })
      })
      zip.on('end', () => reject(new Error(`no ${wanted}`)))
      zip.readEntry()
    })
  })
}

/** Every sentence and figure of the report, as the page shows it. */
function textsOf({ body, appendix }: typeof document): string[] {
  const tables = [...body.flatMap((block) => (block.kind === 'table' ? [block.table] : [])), appendix.table]
  const sentences = body.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
  const cells = tables.flatMap(({ columns, rows }) => [
    ...columns.map(({ header }) => header),
    ...rows.flat(),
  ])
  return [...sentences, ...cells].filter(Boolean)
}

interface Face {
  hasGlyphForCodePoint(letter: number): boolean
}

/** The file as the PDF writer reads it. */
function faceOf(file: string): Face {
  const pdf = new PDFDocument().font(file) as unknown as { _font: { font: Face } }
  return pdf._font.font
}

describe('the face', () => {
  it.each([
    '400Regular/Tinos_400Regular',
    '700Bold/Tinos_700Bold',
    '400Regular_Italic/Tinos_400Regular_Italic',
  ])('%s has every Vietnamese letter', (weight) => {
    const file = createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${weight}.ttf`)
    const face = faceOf(file)
    const vowels = 'aăâeêioôơuưy'
    const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
    const letters = [...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))
    const all = [...letters, 'đ'].flatMap((letter) => [letter, letter.toUpperCase()])
    const missing = all.filter((letter) => !face.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
    expect(missing).toEqual([])
    expect(all).toHaveLength(146)
  })
})

describe('the figures', () => {
  it('are said as six groups that add up to the printed headcount, people and enrolments apart', () => {
    const sentence = document.body.flatMap((b) => (b.kind === 'paragraph' ? b.text : [])).join(' ')
    const groups = sentence.match(
      /(hoàn thành|còn hạn|quá hạn|được miễn|tạm hoãn|chưa giao được) (\d+) người/g,
    )
    const six = new Map(
      groups?.map((group) => [group.replace(/ \d+ người/, ''), Number(group.match(/\d+/)?.[0])]),
    )
    expect([...six.values()].reduce((sum, value) => sum + value, 0)).toBe(headcountOf(facts.whole))
    expect(sentence).toContain('Cộng sáu nhóm: 40 người')
    expect(sentence).toContain('28 trên 40 lượt')
    expect(sentence).not.toMatch(/\d+ lượt người/)
  })
})

describe('the report as PDF', () => {
  it('gives back every letter, sentence and figure of the page', async () => {
    const pages = await pagesOf(await reportPdf(document, AT))
    const whole = pages
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s/g, '')
    for (const text of textsOf(document)) expect(whole).toContain(text.replace(/\s/g, ''))
    for (const letter of ['ề', 'ữ', 'ợ', 'Đ']) expect(whole).toContain(letter)
    expect(whole).not.toMatch(/[\ufffd]/)
    expect(whole).toContain('BC-7K3M-92QX')
  }, 20_000)

  it('numbers pages in the top margin from the second on; the appendix anew and across', async () => {
    const pages = await pagesOf(await reportPdf(document, AT))
    const across = pages.findIndex(({ width }) => width > 800)
    const numberOn = (place: number) =>
      pages[place]?.items.find(({ text, y }) => /^\d+$/.test(text) && y > (place < across ? 790 : 540))?.text
    expect(across).toBeGreaterThan(0)
    expect([numberOn(0), numberOn(1)]).toEqual([undefined, across > 1 ? '2' : undefined])
    expect([numberOn(across), numberOn(across + 1)]).toEqual([undefined, '2'])
  }, 20_000)

  it('keeps the margins: 30 mm on the left, nothing beyond', async () => {
    const [first] = await pagesOf(await reportPdf(document, AT))
    const left = Math.min(...(first?.items.filter(({ text }) => text.trim()).map(({ x }) => x) ?? []))
    expect(left).toBeGreaterThanOrEqual(30 * (72 / 25.4) - 0.5)
  }, 20_000)

  it('is the same file for the same report, with the face embedded', async () => {
    const [one, two] = [await reportPdf(document, AT), await reportPdf(document, AT)]
    expect(one.equals(two)).toBe(true)
    expect(one.toString('latin1')).toMatch(/FontFile2/)
  }, 20_000)
})

describe('the report as .docx', () => {
  it('opens with another reader and says every sentence and figure of the page', async () => {
    const buffer = await reportDocx(document)
    const { value } = await mammoth.extractRawText({ buffer })
    const whole = value.replace(/\s/g, '')
    for (const text of textsOf(document)) expect(whole).toContain(text.replace(/\s/g, ''))
    expect(whole).toContain('CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM')
    expect(whole).toContain('TM.ỦYBANNHÂNDÂN')
  })

  it('has the decree’s paper, margins and face', async () => {
    const buffer = await reportDocx(document)
    const body = await partOf(buffer, 'word/document.xml')
    const margins = [...body.matchAll(/<w:pgMar [^>]*>/g)].map(([tag]) =>
      ['top', 'bottom', 'left', 'right'].map((side) =>
        Number(tag.match(new RegExp(`w:${side}="(\\d+)"`))?.[1]),
      ),
    )
    const inTwips = [20, 20, 30, 15].map((mm) => Math.round((mm * 1440) / 25.4))
    expect(margins).toEqual([inTwips, inTwips])
    expect(body).toMatch(/w:pgSz w:w="11906" w:h="16838"/)
    expect(body).toMatch(/w:orient="landscape"/)
    expect(await partOf(buffer, 'word/styles.xml')).toContain('Times New Roman')
  })
})

describe('the staff list as .xlsx', () => {
  it('has a row for each of the headcount and the codes with their noughts', async () => {
    const buffer = await toXlsx(reportWorkbook(facts, 'BC-7K3M-92QX'))
    const [sheet] = await readXlsxFile(buffer)
    const rows = sheet?.data ?? []
    expect(rows.length - 3).toBe(headcountOf(facts.whole))
    expect(String(rows[1]?.[0])).toContain('Tổng số 40 người: hoàn thành 28, còn hạn 5, quá hạn 3')
    expect(String(rows[1]?.[0])).toContain('BC-7K3M-92QX')
    const overdue = rows.filter((row) => String(row[5]).startsWith('Quá hạn'))
    expect(overdue).toHaveLength(3)
    expect(overdue[0]?.[10]).toContain('Giải trình: Được cử đi tập huấn')
    expect(rows[3]?.[1]).toBe('0001000')
  })
})
