import { buffer } from 'node:stream/consumers'
import yauzl, { type Entry } from 'yauzl'

/** The files of a zip by name, read by another library than the one that wrote it. */
export function unpacked(zip: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, { lazyEntries: true, validateEntrySizes: true }, (error, read) => {
      if (error) return reject(error)
      read.on('error', reject)
      read.on('end', () => resolve(files))
      read.on('entry', (entry: Entry) => {
        read.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure)
          buffer(stream).then((bytes) => {
            files.set(entry.fileName, bytes)
            read.readEntry()
          }, reject)
        })
      })
      read.readEntry()
    })
  })
}
