import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CannotStart, closeDown, prepareToServe } from '~/jobs/start-up.server'
import { environment, settlePort } from '~/platform/environment.server'
import { log } from '~/platform/log.server'
import { type AppParts, createApp } from './express-app.server'

const STOP_WITHIN_MS = 10_000

/**
 * Checks the ground, listens, and stops cleanly on SIGTERM.
 * Where it cannot start it says which setting or which state of the database is in the way, and exits with 1.
 */
export async function serve(parts: AppParts): Promise<void> {
  try {
    await prepareToServe()
    const server = createServer(createApp(parts))
    // A file of ten megabytes over a slow office line takes its minutes.
    server.requestTimeout = 180_000
    server.keepAliveTimeout = 65_000
    await listen(server)
    settlePort((server.address() as AddressInfo).port)
    await warmUp(server)
    announce()
    stopOnSignal(server)
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

function listen(server: Server): Promise<void> {
  const { host, port } = environment()
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new CannotStart(`PORT: cổng ${port} đang được chương trình khác dùng.`)
          : error,
      )
    })
    server.listen(port, host, resolve)
  })
}

/** The first page costs a quarter of a second of loading: nobody should wait for it. */
async function warmUp(server: Server): Promise<void> {
  const { port } = server.address() as AddressInfo
  const { host } = environment()
  const name = host.includes(':') ? `[${host}]` : host
  await fetch(`http://${name}:${port}/dang-nhap`)
    .then((answer) => answer.text())
    .catch(() => undefined)
}

function announce(): void {
  const { origin, mode, port } = environment()
  log.info('listening', { port, mode })
  process.stdout.write(`\nLiêm chính công vụ: ${origin}${mode === 'demo' ? '  (dữ liệu minh họa)' : ''}\n`)
}

/** No new connections; requests under way are answered; then the database is closed. */
function stopOnSignal(server: Server): void {
  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info('stopping', { signal })
    const force = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS)
    server.close(() => {
      clearTimeout(force)
      void closeDown().finally(() => process.exit(0))
    })
    server.closeIdleConnections()
  }
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
}
