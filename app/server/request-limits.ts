const KB = 1024

/** Forms are short; a lesson in the studio is a long text, and in a form every Vietnamese letter with a mark triples. */
const DEFAULT_LIMIT = 64 * KB
const STUDIO_LIMIT = 1024 * KB

/**
 * Pages that take a file. What may come in is more than any of them keeps: a person who chose too large a file is told
 * so by the page, with its size; only beyond this is the connection ended. Each page holds its own limit (readUpload).
 */
const UPLOAD_LIMIT = 48 * 1024 * KB
const UPLOADS: readonly RegExp[] = [
  /^\/quan-tri\/nhap-danh-sach$/,
  /^\/xuong-bai-giang\/[^/]+\/[^/]+\/chen\/anh(\/manh)?$/,
  /^\/xuong-bai-giang\/nhap-khoa-hoc$/,
  /^\/xuong-bai-giang\/[^/]+\/nhap-(cau-hoi|bai)$/,
]

const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data']
export const METHODS = ['GET', 'HEAD', 'POST']

export type Refusal = { status: 405 | 411 | 413 | 415; code: 'method' | 'length' | 'tooLarge' | 'type' }

export function bodyLimit(path: string): number {
  if (UPLOADS.some((page) => page.test(path.replace(/\/+$/, '')))) return UPLOAD_LIMIT
  return path.startsWith('/xuong-bai-giang') ? STUDIO_LIMIT : DEFAULT_LIMIT
}

/** Why a request cannot be taken as it stands, or null. Node itself holds a body to its declared length. */
export function refusalOf(request: {
  method: string
  path: string
  contentLength: string | undefined
  contentType: string | undefined
}): Refusal | null {
  if (!METHODS.includes(request.method)) return { status: 405, code: 'method' }
  if (request.method !== 'POST') return null
  const length = request.contentLength === undefined ? Number.NaN : Number(request.contentLength)
  if (!Number.isSafeInteger(length) || length < 0) return { status: 411, code: 'length' }
  if (length > bodyLimit(request.path)) return { status: 413, code: 'tooLarge' }
  const type = request.contentType?.split(';')[0]?.trim().toLowerCase()
  if (length > 0 && !FORMS.includes(type ?? '')) return { status: 415, code: 'type' }
  return null
}
