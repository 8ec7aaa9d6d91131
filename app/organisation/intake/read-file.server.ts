// A process of its own: node --max-old-space-size=… --import tsx read-file.server.ts (zip | text). The file comes by
// stdin, rows leave by stdout. Nothing of the server is in its memory or its environment, so a file made to break a
// reader breaks only this.
import { once } from 'node:events'
import { decodeText, delimitedRows } from './delimited-text'
import { boundedRow, type ReaderLine, type SheetRow, Unreadable } from './sheet-rows'
import { readWorkbook } from './workbook.server'

const ROWS_A_LINE = 500
const MOST_RESIDENT = 900 * 1024 * 1024

async function say(line: ReaderLine): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain')
}

async function stdinBytes(): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function readText(bytes: Buffer, onRow: (row: SheetRow) => void): string {
  const { text, encoding } = decodeText(bytes)
  let number = 0
  for (const cells of delimitedRows(text)) {
    const row = boundedRow(++number, cells)
    if (row) onRow(row)
  }
  return encoding
}

async function read(): Promise<void> {
  let waiting: SheetRow[] = []
  const lines: SheetRow[][] = []
  const onRow = (row: SheetRow) => {
    waiting.push(row)
    if (waiting.length < ROWS_A_LINE) return
    lines.push(waiting)
    waiting = []
    if (process.memoryUsage.rss() > MOST_RESIDENT) throw new Unreadable('tooLarge')
  }
  const bytes = await stdinBytes()
  const isZip = process.argv[2] === 'zip'
  const encoding = isZip ? (await readWorkbook(bytes, onRow), null) : readText(bytes, onRow)
  if (waiting.length > 0) lines.push(waiting)
  if (lines.length === 0) throw new Unreadable('empty')
  for (const rows of lines) await say({ kind: 'rows', rows })
  await say({ kind: 'end', encoding })
}

try {
  await read()
} catch (error) {
  await say({ kind: 'failure', failure: error instanceof Unreadable ? error.failure : 'broken' })
}
