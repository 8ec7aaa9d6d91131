// The one entry: node app/server/start.mjs start | serve | dev. Everything else is reached through the build's entry
// module, so that a process has one copy of the app, and one database client.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import path from 'node:path'

/** Vite would prepare these for a browser if it met them. */
const SERVER_ONLY = ['@node-rs/argon2', 'better-sqlite3', 'lucia', 'nodemailer', 'pg', 'pdfkit']

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
await (process.argv[2] === 'dev' ? develop() : run())

async function run() {
  const file = path.resolve('build/server/index.js')
  if (!existsSync(file)) {
    console.error('Chưa có bản dựng. Chạy npm start, hoặc npm run build trước npm run serve.')
    process.exit(1)
  }
  const build = await import(pathToFileURL(file).href)
  await build.entry.module.serve({ build, dev: false })
}

/** What an author saved is checked and published as from the command line; its problems appear in the terminal. */
const importContent = () =>
  spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'app/jobs/content.server.ts', 'import'], {
    stdio: 'inherit',
  })

async function develop() {
  const { createServer } = await import('vite')
  const vite = await createServer({
    server: { middlewareMode: true },
    optimizeDeps: { exclude: SERVER_ONLY },
  })
  const load = () => vite.ssrLoadModule('virtual:remix/server-build')
  const { entry } = await load()
  vite.watcher.add('content')
  vite.watcher.on('change', (file) => {
    if (path.relative('content', file).startsWith('..')) return reload()
    importContent().once('exit', reload)
  })
  // Pages without React have no hot update to apply: they are asked for again.
  const reload = () => vite.ws.send({ type: 'full-reload' })
  await entry.module.serve({ build: load, assets: vite.middlewares, dev: true })
}
