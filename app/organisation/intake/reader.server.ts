import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { lower } from '~/platform/child-use.server'
import { type ReaderLine, type SheetRow, Unreadable } from './sheet-rows'

export const READER = { megabytes: 512, seconds: 90 }

/**
 * Reads a file in a process with a memory cap and a time limit, and hands over its rows in batches, waiting for each.
 * @returns the encoding of a text file, null for a workbook
 * @throws Unreadable with the reason in a word; whatever the file does, this process is not harmed
 */
export async function readRows(
  file: { bytes: Buffer; kind: 'zip' | 'text' },
  onRows: (rows: SheetRow[]) => Promise<void>,
): Promise<string | null> {
  const cap = `--max-old-space-size=${READER.megabytes}`
  const program = 'app/organisation/intake/read-file.server.ts'
  const child = spawn(process.execPath, [cap, '--import', 'tsx', program, file.kind], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH ?? '', NODE_ENV: process.env.NODE_ENV },
  })
  lower(child.pid)
  let late = false
  const limit = setTimeout(() => ((late = true), child.kill('SIGKILL')), READER.seconds * 1000)
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  child.stdin.on('error', () => undefined)
  child.stdin.end(file.bytes)
  try {
    for await (const text of createInterface({ input: child.stdout })) {
      const line = JSON.parse(text) as ReaderLine
      if (line.kind === 'failure') throw new Unreadable(line.failure)
      if (line.kind === 'end') return line.encoding
      await onRows(line.rows)
    }
    await gone
    throw new Unreadable(late ? 'timeout' : 'tooLarge')
  } finally {
    clearTimeout(limit)
    child.kill('SIGKILL')
  }
}
