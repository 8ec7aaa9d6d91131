import { type FileKind, fileKindOf } from './file-kind'
import { boundaryOf, type FormPart, partsOf } from './multipart'
import { joined } from './turns'

export interface UploadedFile {
  /** as the person's machine names it, without folders; never a path of ours */
  name: string
  bytes: Buffer
  /** by its first bytes */
  kind: FileKind
}

export type PostedFile =
  | { kind: 'none' }
  /** size and most in bytes */
  | { kind: 'tooLarge'; size: number; most: number }
  | { kind: 'taken'; file: UploadedFile }

export interface Upload {
  /** the typed fields; never a file */
  posted: FormData
  file: PostedFile
}

/** The typed fields beside a file; each Vietnamese letter with a mark takes two or three bytes. */
const MOST_FIELD_BYTES = 1024 * 1024

/**
 * Reads a form with one file. A file over `mostBytes` is counted and not kept, so that the page can say how large it
 * was; the server's gate holds the whole request to `uploadLimit` before this.
 * Ask who it is before you call this: a stranger's file is not worth reading.
 */
export async function readUpload(request: Request, { mostBytes }: { mostBytes: number }): Promise<Upload> {
  const boundary = boundaryOf(request.headers.get('Content-Type'))
  if (boundary === null) return { posted: await request.formData(), file: { kind: 'none' } }
  const { body, total } = await readAtMost(request, mostBytes + MOST_FIELD_BYTES)
  const parts = partsOf(body, boundary) ?? []
  const ending = `\r\n--${boundary}--\r\n`.length
  const sizeOf = ({ whole, bytes, start }: FormPart) => (whole ? bytes.length : total - start - ending)
  const part = parts.find(({ fileName }) => fileName !== null)
  return { posted: fieldsOf(parts), file: fileOf(part, part ? sizeOf(part) : 0, mostBytes) }
}

function fileOf(part: FormPart | undefined, size: number, most: number): PostedFile {
  // Nothing chosen is sent as a file without name and bytes.
  if (!part || (part.fileName === '' && size <= 0)) return { kind: 'none' }
  if (size > most) return { kind: 'tooLarge', size, most }
  const name = (part.fileName ?? '').split(/[/\\]/).at(-1)?.normalize('NFC') ?? ''
  return { kind: 'taken', file: { name, bytes: part.bytes, kind: fileKindOf(part.bytes) } }
}

function fieldsOf(parts: readonly FormPart[]): FormData {
  const posted = new FormData()
  for (const { name, fileName, bytes, whole } of parts) {
    if (fileName === null && whole) posted.append(name, bytes.toString('utf8'))
  }
  return posted
}

/** Reads to the end, or the browser would show a broken connection instead of our sentence; keeps the first `most` bytes. */
async function readAtMost(request: Request, most: number): Promise<{ body: Buffer; total: number }> {
  const kept: Uint8Array[] = []
  let total = 0
  // The type is the browser's, which has no iterator yet; Node's has.
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    if (total < most) kept.push(total + chunk.length > most ? chunk.subarray(0, most - total) : chunk)
    total += chunk.length
  }
  return { body: await joined(kept), total }
}
