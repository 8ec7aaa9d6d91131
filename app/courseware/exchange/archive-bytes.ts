/** Files of an archive on their way between two processes: what they are called and how long, then their bytes. */
type Named = { name: string; bytes: Buffer }

export function packFiles(files: readonly Named[]): Buffer {
  const head = Buffer.from(JSON.stringify(files.map(({ name, bytes }) => [name, bytes.length])))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  return Buffer.concat([length, head, ...files.map(({ bytes }) => bytes)])
}

/** Nothing is copied: each file is a part of what came. */
export function unpackFiles(packed: Buffer): Named[] {
  const headEnd = 4 + packed.readUInt32LE(0)
  const named = JSON.parse(packed.toString('utf8', 4, headEnd)) as [name: string, length: number][]
  let at = headEnd
  return named.map(([name, length]) => {
    const bytes = packed.subarray(at, at + length)
    at += length
    return { name, bytes }
  })
}
