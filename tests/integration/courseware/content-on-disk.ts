import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filesWith, type Changes } from '../../unit/courseware/small-content'

/** A content folder of its own on disk. */
export async function folderWith(changes: Changes = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lccv-content-'))
  for (const file of filesWith(changes)) await put(folder, file.path, file.bytes)
  return folder
}

export async function put(folder: string, name: string, content: string | Uint8Array | null): Promise<void> {
  const target = path.join(folder, name)
  if (content === null) return rm(target)
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, content)
}

export function take(folder: string, name: string): Promise<string> {
  return readFile(path.join(folder, name), 'utf8')
}
