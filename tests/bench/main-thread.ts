import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type MainThread = { workedMs: number; waitedMs: number }

const folder = mkdtempSync(path.join(tmpdir(), 'lccv-main-thread-'))
const file = path.join(folder, 'watched.json')
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** What a measured server is started with so that its main thread can be watched. */
export const WATCHED = {
  nodeArgs: ['--import', './tests/bench/main-thread.mjs'],
  env: { LCCV_MAIN_THREAD: file },
}

/** Watches until the returned function is called, which says the longest it was kept. */
export async function watchMainThread(pid: number): Promise<() => Promise<MainThread>> {
  rmSync(file, { force: true })
  process.kill(pid, 'SIGUSR2')
  return async () => {
    process.kill(pid, 'SIGUSR2')
    for (;;) {
      const said = read()
      if (said) return said
      await new Promise((next) => setTimeout(next, 20))
    }
  }
}

function read(): MainThread | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as MainThread
  } catch {
    return null
  }
}
