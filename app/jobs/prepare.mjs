// Plain Node, no dependencies: every npm script begins here, so that a fresh clone needs nothing by hand.
import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as checks from './checks.mjs'
import { lock, unlock } from './checkout-lock.mjs'
import { forgetBuild, generate, install, prepare, prepareData, TSX } from './prepare-steps.mjs'
import { fail, node, step } from './run-step.mjs'
import { NODE_FLAGS, NODE_MEMORY } from '../server/node-flags.mjs'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Cần Node.js 20.19 trở lên; máy này có ${process.version}.`)
}

const args = process.argv.slice(3)

function serve(mode) {
  unlock()
  const inDevelopment = mode === 'dev'
  const flags = inDevelopment ? [] : NODE_FLAGS
  const server = spawn(process.execPath, [...flags, 'app/server/start.mjs', mode], {
    stdio: 'inherit',
    env: { NODE_ENV: inDevelopment ? 'development' : 'production', ...NODE_MEMORY, ...process.env },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
}

function command(file) {
  install()
  generate()
  unlock()
  const { status } = spawnSync(process.execPath, [TSX, file, ...args], { stdio: 'inherit' })
  process.exit(status ?? 1)
}

const commands = {
  start: () => {
    prepare()
    prepareData()
    serve('serve')
  },
  serve: () => {
    prepare()
    serve('serve')
  },
  dev: () => {
    install()
    generate()
    step('Sinh phông chữ và mã bổ trợ', () => node('app/jobs/build.mjs', '--assets-only'))
    prepareData()
    serve('dev')
  },
  build: () => {
    forgetBuild()
    prepare()
  },
  test: () => {
    prepare()
    unlock()
    const everyScreen = args[0] === '--every-screen'
    if (args.length > 0 && !everyScreen) return checks.all(() => checks.vitest(...args))
    checks.all(checks.vitest, checks.contentCheck, checks.bundleScan, () =>
      checks.browserTests({ everyScreen }),
    )
  },
  validate: () => {
    prepare()
    unlock()
    checks.all(
      checks.format,
      checks.lint,
      checks.types,
      checks.vitest,
      checks.contentCheck,
      checks.bundleScan,
      () => checks.browserTests({ everyScreen: true }),
    )
  },
  'test:postgres': () => {
    install()
    generate()
    unlock()
    checks.all(checks.postgres)
  },
  content: () => command('app/jobs/content.server.ts'),
  audit: () => command('app/jobs/audit.server.ts'),
  daily: () => command('app/jobs/daily.server.ts'),
  db: () => {
    if (args[0] !== 'new-migration') command('app/jobs/db.server.ts')
    install()
    generate()
    node('app/jobs/throwaway-postgres.mjs', process.execPath, TSX, 'app/jobs/db.server.ts', ...args)
  },
  bench: () => {
    prepare()
    command('tests/bench/bench.ts')
  },
  pictures: () => {
    prepare()
    checks.findBrowser()
    command('tests/pictures.ts')
  },
}

const wanted = commands[process.argv[2]]
if (!wanted) fail(`Không có lệnh này. Các lệnh: ${Object.keys(commands).join(', ')}`)
lock()
wanted()
