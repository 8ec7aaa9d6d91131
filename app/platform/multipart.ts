/** One part of a posted form. */
export interface FormPart {
  name: string
  /** null: a typed field */
  fileName: string | null
  /** where its bytes begin in the body */
  start: number
  bytes: Buffer
  /** false: the body ended, or was kept only so far, before the part did */
  whole: boolean
}

const MOST_PARTS = 200
const LONGEST_HEAD = 4096
const CRLF = '\r\n'

/** The boundary a Content-Type names, or null where it is no multipart form. */
export function boundaryOf(contentType: string | null): string | null {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))\s*$/i.exec(contentType ?? '') ??
    []
  return quoted ?? plain ?? null
}

/**
 * The parts of a posted form. The body is searched where it lies and copied nowhere: what Node offers for this
 * holds up everyone else for half a second at thirty megabytes.
 * @returns null when it is no such form or has more parts than any form of ours.
 */
export function partsOf(body: Buffer, boundary: string): FormPart[] | null {
  const first = Buffer.from(`--${boundary}${CRLF}`)
  const mark = Buffer.from(`${CRLF}--${boundary}`)
  if (!body.subarray(0, first.length).equals(first)) return null
  const parts: FormPart[] = []
  let at = first.length
  for (;;) {
    if (parts.length === MOST_PARTS) return null
    const head = headAt(body, at)
    if (!head) return null
    const end = body.indexOf(mark, head.start)
    const whole = end !== -1
    const bytes = body.subarray(head.start, whole ? end : undefined)
    parts.push({ ...head, bytes, whole })
    if (!whole || body.toString('latin1', end + mark.length, end + mark.length + 2) !== CRLF) return parts
    at = end + mark.length + CRLF.length
  }
}

type Head = Pick<FormPart, 'name' | 'fileName' | 'start'>

function headAt(body: Buffer, at: number): Head | null {
  const end = body.subarray(at, at + LONGEST_HEAD).indexOf(CRLF + CRLF)
  if (end === -1) return null
  const lines = body.toString('utf8', at, at + end).split(CRLF)
  const disposition = lines.find((line) => /^content-disposition:\s*form-data\s*;/i.test(line))
  const name = disposition && quotedValue(disposition, 'name')
  if (!disposition || name === null || name === undefined) return null
  return { name, fileName: quotedValue(disposition, 'filename'), start: at + end + 2 * CRLF.length }
}

/** A browser writes a quotation mark of a name as %22, and line ends as %0D and %0A. */
function quotedValue(disposition: string, key: string): string | null {
  const [, value] = new RegExp(`;\\s*${key}="([^"]*)"`, 'i').exec(disposition) ?? []
  return (
    value?.replace(/%(22|0D|0A)/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16))) ?? null
  )
}
