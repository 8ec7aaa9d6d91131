import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { NODE_FLAGS, NODE_MEMORY } from '../../../app/server/node-flags.mjs'

export interface RunningServer {
  url: string
  databaseUrl: string
  process: ChildProcess
  stop(): Promise<void>
}

/** Serves a copy of the base province on a free port, or the given database; resolves when it says its address. */
export async function startServer(
  options: { databaseUrl?: string; env?: Record<string, string>; nodeArgs?: string[] } = {},
): Promise<RunningServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lccv-server-'))
  const file = path.join(folder, 'province.db')
  if (!options.databaseUrl) copyFileSync(process.env.LCCV_BASE_DATABASE ?? '', file)
  const databaseUrl = options.databaseUrl ?? `file:${file}`
  const server = spawn(
    process.execPath,
    [...NODE_FLAGS, ...(options.nodeArgs ?? []), 'app/server/start.mjs', 'serve'],
    {
      env: {
        ...NODE_MEMORY,
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        PORT: '0',
        LOG: 'error',
        // The daily work would change the province, and take a core, in the middle of a journey.
        DAILY_WORK: 'off',
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const url = await addressOf(server)
  return {
    url,
    databaseUrl,
    process: server,
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.once('exit', (code) => reject(new Error(`Máy chủ dừng với mã ${code}: ${said}`)))
    server.stdout?.on('data', (part: Buffer) => {
      said += part.toString()
      const address = said.match(/http:\/\/(?:localhost|127\.0\.0\.1):\d+/)
      if (address) resolve(address[0].replace('127.0.0.1', 'localhost'))
    })
  })
}
