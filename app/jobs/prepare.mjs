// Plain Node, no dependencies: every npm script begins here, so that a fresh clone needs nothing by hand.
// Each step says what it does and how long it took, and is skipped when its inputs have not changed.
import { spawnSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Cần Node.js 20.19 trở lên; máy này có ${process.version}.`)
  process.exit(1)
}

const BUILD_INPUTS = [
  'app',
  'remix.config.js',
  'vite.config.ts',
  'vite.enhance.config.ts',
  'tsconfig.json',
  'prisma/schema.prisma',
  'package-lock.json',
]
const STAMPS = 'node_modules/.prepare.json'
const TSX = 'node_modules/tsx/dist/cli.mjs'
const args = process.argv.slice(3)

// ── steps ───────────────────────────────────────────────────────────────────

function install() {
  const wanted = hashOf('package-lock.json') + process.versions.modules
  if (stamps().install === wanted) return
  step('Cài các gói phụ thuộc (lần đầu mất vài phút)', () => {
    npm('ci', '--include=dev', '--no-audit', '--no-fund')
    // The native module is compiled where its prebuilt file cannot be downloaded; a half-built one shows only now.
    if (!sqliteLoads()) npm('rebuild', 'better-sqlite3')
    if (!sqliteLoads())
      fail('better-sqlite3 không chạy được. Cần g++, make và python3 (gói build-essential).')
  })
  stamp('install', wanted)
}

function generate() {
  const wanted = hashOf('prisma/schema.prisma', 'app/platform/generate.mjs', 'package-lock.json')
  if (stamps().generate === wanted && existsSync('app/platform/generated/postgresql/client.ts')) return
  step('Sinh mã truy cập cơ sở dữ liệu', () => node('app/platform/generate.mjs'))
  stamp('generate', wanted)
}

function build() {
  const wanted = hashOf(...BUILD_INPUTS)
  if (stamps().build === wanted && existsSync('build/server/index.js')) return
  step('Dựng ứng dụng', () => node('app/jobs/build.mjs'))
  stamp('build', wanted)
}

const prepare = () => [install, generate, build].forEach((part) => part())

const prepareData = () => node(TSX, 'app/jobs/prepare-data.server.ts')

function serve(mode) {
  unlock()
  const server = spawn(process.execPath, ['app/server/start.mjs', mode], {
    stdio: 'inherit',
    env: { NODE_ENV: mode === 'dev' ? 'development' : 'production', ...process.env },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
}

function vitest(...more) {
  return counted('vitest', ['node_modules/vitest/vitest.mjs', 'run', ...more], (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + (report.success || report.numFailedTests > 0 ? 0 : 1),
  }))
}

function playwright(...more) {
  return counted('playwright', ['node_modules/@playwright/test/cli.js', 'test', ...more], ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + stats.skipped,
  }))
}

const check =
  (title, ...command) =>
  () => {
    const failed =
      step(title, () => spawnSync(process.execPath, command, { stdio: 'inherit' }).status) === 0 ? 0 : 1
    return { passed: 1 - failed, failed }
  }

const bundleScan = check('Soát gói gửi xuống trình duyệt', 'app/jobs/scan-bundle.mjs')
const contentCheck = check('Soát nội dung', TSX, 'app/jobs/content.server.ts', 'check')
const format = check(
  'Định dạng',
  'node_modules/prettier/bin/prettier.cjs',
  '--check',
  '--log-level',
  'warn',
  '.',
)
const lint = check('Quy tắc mã nguồn', 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.')
const types = check('Kiểu', 'node_modules/typescript/bin/tsc', '--noEmit')

function browserTests(...more) {
  const browser = spawnSync(process.execPath, ['app/jobs/find-browser.mjs'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (browser.status !== 0) fail('Không có trình duyệt để kiểm thử.')
  process.env.LCCV_BROWSER = browser.stdout.trim()
  return playwright(...more)
}

/** Runs every check even when one fails, and ends with one line of sums. */
function all(...checks) {
  const results = checks.map((run) => run())
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  console.info(`\n${passed} passed, ${failed} failed`)
  process.exit(failed > 0 ? 1 : 0)
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
    stamp('build', '')
    prepare()
  },
  test: () => {
    prepare()
    if (args.length > 0) return all(() => vitest(...args))
    all(vitest, contentCheck, bundleScan, () => browserTests('--grep-invert', '@full'))
  },
  validate: () => {
    prepare()
    all(format, lint, types, vitest, contentCheck, bundleScan, () => browserTests())
  },
  'test:postgres': () => {
    install()
    generate()
    all(() =>
      counted(
        'postgres',
        [
          'app/jobs/throwaway-postgres.mjs',
          process.execPath,
          'node_modules/vitest/vitest.mjs',
          'run',
          'tests/integration',
          // Starts servers on files of its own.
          '--exclude=tests/integration/server/start-up.test.ts',
        ],
        (report) => ({
          passed: report.numPassedTests,
          failed: report.numFailedTests + (report.success ? 0 : 1),
        }),
      ),
    )
  },
  content: () => command('app/jobs/content.server.ts'),
  audit: () => command('app/jobs/audit.server.ts'),
  db: () =>
    args[0] === 'new-migration'
      ? (install(),
        generate(),
        node('app/jobs/throwaway-postgres.mjs', process.execPath, TSX, 'app/jobs/db.server.ts', ...args))
      : command('app/jobs/db.server.ts'),
  bench: () => {
    prepare()
    command('tests/bench/bench.ts')
  },
  pictures: () => {
    prepare()
    process.env.LCCV_BROWSER = spawnSync(process.execPath, ['app/jobs/find-browser.mjs'], {
      encoding: 'utf8',
    }).stdout.trim()
    command('tests/pictures.ts')
  },
}

const wanted = commands[process.argv[2]]
if (!wanted) fail(`Không có lệnh này. Các lệnh: ${Object.keys(commands).join(', ')}`)
lock()
wanted()

// ── how a step runs ─────────────────────────────────────────────────────────

function command(file) {
  install()
  generate()
  unlock()
  const { status } = spawnSync(process.execPath, [TSX, file, ...args], { stdio: 'inherit' })
  process.exit(status ?? 1)
}

function step(title, work) {
  const began = Date.now()
  console.info(`→ ${title} …`)
  const result = work()
  console.info(`  xong sau ${((Date.now() - began) / 1000).toFixed(1).replace('.', ',')} giây`)
  return result
}

function node(...command) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit', env: { ...process.env } })
  if (status !== 0) fail(`Bước này không thành: ${command.join(' ')}`)
}

function npm(...command) {
  const cli = process.env.npm_execpath
  const [program, first] = cli && /\.c?js$/.test(cli) ? [process.execPath, [cli]] : ['npm', []]
  // node-gyp takes this Node's own headers where they are installed: a closed network has no others.
  const prefix = dirname(dirname(process.execPath))
  const header = join(prefix, 'include/node/node_version.h')
  const own = existsSync(header) && readFileSync(header, 'utf8').includes(`NODE_MAJOR_VERSION ${major}\n`)
  const env = { ...process.env, ...(own ? { npm_config_nodedir: prefix } : {}) }
  const { status } = spawnSync(program, [...first, ...command], { stdio: 'inherit', env })
  if (status !== 0) fail(`npm ${command.join(' ')} không thành.`)
}

/** Runs a test runner that leaves a JSON report, and counts what it says. */
function counted(name, command, count) {
  const file = join('test-results', `${name}.json`)
  mkdirSync('test-results', { recursive: true })
  rmSync(file, { force: true })
  const reporters = command.some((part) => part.includes('vitest'))
    ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    : ['--reporter=list,json']
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const { status } = spawnSync(process.execPath, [...command, ...reporters], { stdio: 'inherit', env })
  const counts = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1 }
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

function sqliteLoads() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()"
  return spawnSync(process.execPath, ['-e', probe], { stdio: 'ignore' }).status === 0
}

function hashOf(...places) {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesOf).sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place)
    .filter((name) => name !== 'generated')
    .flatMap((name) => filesOf(join(place, name)))
}

function stamps() {
  try {
    return JSON.parse(readFileSync(STAMPS, 'utf8'))
  } catch {
    return {}
  }
}

function stamp(name, value) {
  writeFileSync(STAMPS, JSON.stringify({ ...stamps(), [name]: value }))
}

/** One preparation at a time in a checkout; a lock left by a killed process expires. */
function lock() {
  const EXPIRES_MS = 15 * 60_000
  for (let told = false; ; told = true) {
    try {
      mkdirSync('.prepare.lock')
      break
    } catch {
      const since = Date.now() - (statSync('.prepare.lock', { throwIfNoEntry: false })?.mtimeMs ?? 0)
      if (since > EXPIRES_MS) rmSync('.prepare.lock', { recursive: true, force: true })
      else if (!told) console.info('Đang chờ một lệnh khác chuẩn bị xong trong thư mục này …')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
    }
  }
  process.on('exit', unlock)
}

function unlock() {
  rmSync('.prepare.lock', { recursive: true, force: true })
}
