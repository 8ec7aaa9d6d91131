import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string
  text: string
  /** What it imports, resolved: 'app/…' for our own, else the package's name. Type-only imports are marked. */
  imports: { target: string; typeOnly: boolean }[]
}

const IMPORT = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/g
const LAZY = /import\(\s*['"]([^'"]+)['"]\s*\)/g

/** Every TypeScript file below a folder, generated ones left out. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'))
    .filter((file) => !file.includes('/generated/'))
    .sort()
    .map((file) => sourceFile(file, readFileSync(file, 'utf8')))
}

export function sourceFile(file: string, text: string): SourceFile {
  const still = [...text.matchAll(IMPORT)].map(([, , type, from = '']) => ({
    from,
    typeOnly: type !== undefined,
  }))
  const lazy = [...text.matchAll(LAZY)].map(([, from = '']) => ({ from, typeOnly: false }))
  const imports = [...still, ...lazy].map(({ from, typeOnly }) => ({
    target: resolved(file, from),
    typeOnly,
  }))
  return { path: file, text, imports }
}

function resolved(file: string, from: string): string {
  if (from.startsWith('~/')) return `app/${from.slice(2)}`
  if (from.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), from))
  return from
}
