import yauzl, { type Entry, type ZipFile } from 'yauzl'

export type ArchiveLimits = {
  entries: number
  /** of all entries, unpacked */
  bytes: number
}
export type WhyRefused =
  'notZip' | 'broken' | 'tooMany' | 'tooLarge' | 'bomb' | 'encrypted' | 'nested' | 'path' | 'link' | 'twice'
export type ArchiveRead =
  | { kind: 'read'; files: { name: string; bytes: Buffer }[] }
  | { kind: 'refused'; why: WhyRefused; name: string }

/** Real texts and sheets pack 5 to 30 times; a bomb a thousand. Small files may be all alike. */
const MOST_RATIO = 120
const SMALL = 64 * 1024
const NESTED = /\.(zip|rar|7z|gz|tgz|bz2|xz|tar|jar|iso|docx|xlsx|pptx)$/i

class Refused extends Error {
  constructor(
    readonly why: WhyRefused,
    readonly entry: string,
  ) {
    super(why)
  }
}

/**
 * Reads a zip that a person sent: no link, no way out of its folder, no archive in it, bounded in number, size and
 * ratio. What an entry declares is judged before it is unpacked, and held to while it is. Names come back in NFC.
 */
export async function readArchive(bytes: Buffer, limits: ArchiveLimits): Promise<ArchiveRead> {
  try {
    const zip = await open(bytes)
    const entries = await listed(zip, limits)
    const files = []
    for (const entry of entries) files.push({ name: nameOf(entry), bytes: await unpacked(zip, entry) })
    return { kind: 'read', files }
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', why: error.why, name: error.entry }
    return { kind: 'refused', why: 'broken', name: '' }
  }
}

/** Judges an office file, whose reader unpacks it itself; null when nothing is wrong with it. */
export async function archiveFault(bytes: Buffer, limits: ArchiveLimits): Promise<WhyRefused | null> {
  try {
    await listed(await open(bytes), limits, { office: true })
    return null
  } catch (error) {
    return error instanceof Refused ? error.why : 'broken'
  }
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySize: true, strictFileNames: true }
    yauzl.fromBuffer(bytes, options, (error, zip) =>
      error ? reject(new Refused('notZip', '')) : resolve(zip),
    )
  })
}

function listed(zip: ZipFile, limits: ArchiveLimits, { office = false } = {}): Promise<Entry[]> {
  const found: Entry[] = []
  const names = new Set<string>()
  let total = 0
  return new Promise((resolve, reject) => {
    if (zip.entryCount > limits.entries) return reject(new Refused('tooMany', ''))
    zip.on('error', (error: Error) =>
      reject(
        new Refused(
          /relative path|absolute path|characters in fileName/.test(error.message) ? 'path' : 'broken',
          '',
        ),
      ),
    )
    zip.on('end', () => resolve(found))
    zip.on('entry', (entry: Entry) => {
      const why = fault(entry, names, office)
      total += entry.uncompressedSize
      if (why) return reject(new Refused(why, entry.fileName))
      if (total > limits.bytes) return reject(new Refused('tooLarge', entry.fileName))
      if (!entry.fileName.endsWith('/')) found.push(entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function fault(entry: Entry, names: Set<string>, office: boolean): WhyRefused | null {
  const name = nameOf(entry)
  const { compressedSize, uncompressedSize, generalPurposeBitFlag, externalFileAttributes } = entry
  if ((generalPurposeBitFlag & 1) === 1) return 'encrypted'
  if (((externalFileAttributes >>> 16) & 0o170000) === 0o120000) return 'link'
  if (!isInside(name)) return 'path'
  if (!office && NESTED.test(name)) return 'nested'
  if (uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_RATIO) return 'bomb'
  // Windows and macOS do not tell capitals apart.
  const folded = name.toLowerCase()
  if (names.has(folded)) return 'twice'
  names.add(folded)
  return null
}

const nameOf = ({ fileName }: Entry) => fileName.normalize('NFC')

function isInside(name: string): boolean {
  const steps = name.replace(/\/$/, '').split('/')
  const isPlain = [...name].every((letter) => letter >= ' ' && letter !== '\\' && letter !== ':')
  return isPlain && steps.every((step) => step !== '' && step !== '.' && step !== '..')
}

function unpacked(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(new Refused('broken', entry.fileName))
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('error', () => reject(new Refused('broken', entry.fileName)))
      stream.on('end', () => resolve(Buffer.concat(parts)))
    })
  })
}
