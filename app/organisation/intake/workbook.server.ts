import { type Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { boundedRow, type SheetRow, Unreadable } from './sheet-rows'
import { sharedStringsReader, sheetReader, xmlReader } from './workbook-xml'

const MB = 1024 * 1024
const MOST_ENTRIES = 2000
const MOST_UNPACKED = 400 * MB
/** A sheet of text packs ten to thirty times; what packs more is made to burst. */
const MOST_RATIO = 200

/** Rows of the first visible sheet of an .xlsx, as they are read. */
export async function readWorkbook(bytes: Buffer, onRow: (row: SheetRow) => void): Promise<void> {
  const zip = await openZip(bytes)
  const entries = await entriesOf(zip)
  const sheet = await firstSheet(zip, entries)
  const { reader, strings } = sharedStringsReader()
  const shared = entries.get('xl/sharedStrings.xml')
  if (shared) await readXml(zip, shared, reader)
  const rows = sheetReader(strings, (number, cells) => {
    const row = boundedRow(number, cells)
    if (row) onRow(row)
  })
  await readXml(zip, sheet, rows)
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }
    yauzl.fromBuffer(bytes, options, (error, zip) =>
      error ? reject(new Unreadable('notAWorkbook')) : resolve(zip),
    )
  })
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw new Unreadable('tooLarge')
  const entries = new Map<string, Entry>()
  let unpacked = 0
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize
      const isBomb = entry.uncompressedSize > MB && entry.uncompressedSize > entry.compressedSize * MOST_RATIO
      if (unpacked > MOST_UNPACKED || isBomb) return reject(new Unreadable('tooLarge'))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.once('end', () => resolve(entries))
    zip.once('error', () => reject(new Unreadable('broken')))
    zip.readEntry()
  })
}

/** The workbook's own order of sheets; hidden ones are somebody's notes. */
async function firstSheet(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<Entry> {
  const workbook = entries.get('xl/workbook.xml')
  const relations = entries.get('xl/_rels/workbook.xml.rels')
  if (!workbook || !relations) throw new Unreadable('notAWorkbook')
  const sheets: string[] = []
  await readXml(
    zip,
    workbook,
    xmlReader({
      open: (name, { state, 'r:id': id }) => {
        if (name === 'sheet' && id && (state ?? 'visible') === 'visible') sheets.push(id)
      },
    }),
  )
  const targets = new Map<string, string>()
  await readXml(
    zip,
    relations,
    xmlReader({
      open: (name, { Id, Target }) => {
        if (name === 'Relationship' && Id && Target) targets.set(Id, Target)
      },
    }),
  )
  const target = targets.get(sheets[0] ?? '')
  const sheet = target && entries.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  if (!sheet) throw new Unreadable('noSheet')
  return sheet
}

async function readXml(zip: ZipFile, entry: Entry, reader: ReturnType<typeof xmlReader>): Promise<void> {
  const stream = await openEntry(zip, entry)
  const decoder = new StringDecoder('utf8')
  for await (const chunk of stream) reader.write(decoder.write(chunk as Buffer))
  reader.write(decoder.end())
  reader.end()
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(new Unreadable('broken')) : resolve(stream)))
  })
}
