import { lstat, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { IMAGE_FILE } from './content-set'
import { MOST_BYTES, type ContentFile } from './source/file-text'

/** Far above any picture of a lesson; a larger file is not read. */
const MOST_IMAGE_BYTES = 20 * 1024 * 1024

/** Every file of a folder, by path with '/', except dot files. Links are not followed. */
export async function readContentFolder(folder: string): Promise<ContentFile[]> {
  const files: ContentFile[] = []
  await walk(folder, '', files)
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function walk(folder: string, within: string, files: ContentFile[]): Promise<void> {
  for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const path = within === '' ? entry.name : `${within}/${entry.name}`
    if (entry.isDirectory()) await walk(folder, path, files)
    else if (entry.isFile())
      files.push({ path: path.normalize('NFC'), bytes: await readBounded(join(folder, path)) })
  }
}

async function readBounded(path: string): Promise<Uint8Array> {
  const { size } = await lstat(path)
  const most = IMAGE_FILE.test(path) ? MOST_IMAGE_BYTES : MOST_BYTES
  // One byte too many is enough to be refused with the right sentence.
  return size > most ? new Uint8Array(Math.min(size, MOST_BYTES + 1)) : await readFile(path)
}

/** The text of a file, or null when there is none. */
export async function readText(folder: string, path: string): Promise<string | null> {
  const bytes = await readBytes(folder, path)
  return bytes && bytes.toString('utf8')
}

/** The bytes of a file, or null when there is none. */
export async function readBytes(folder: string, path: string): Promise<Buffer | null> {
  try {
    return await readFile(join(folder, path))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

export function writeText(folder: string, path: string, text: string): Promise<void> {
  return writeFileWhole(folder, path, Buffer.from(text, 'utf8'))
}

/** Writes a file whole or not at all. */
export async function writeFileWhole(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = join(folder, path)
  await mkdir(dirname(target), { recursive: true })
  const temporary = `${target}.${process.pid}.tmp`
  await writeFile(temporary, bytes)
  await rename(temporary, target)
}
