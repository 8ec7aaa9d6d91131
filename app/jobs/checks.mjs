// Plain Node: the test runners and gates, each as what it counted.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { TSX } from './prepare-steps.mjs'
import { fail, step } from './run-step.mjs'

export function vitest(...more) {
  return counted('vitest', ['node_modules/vitest/vitest.mjs', 'run', ...more], vitestCounts)
}

/** A run that broke outside a test failed too, and so did a test that did not run. */
const vitestCounts = ({ numPassedTests, numFailedTests, numPendingTests, success }) => ({
  passed: numPassedTests,
  failed: numFailedTests + numPendingTests + (success || numFailedTests > 0 ? 0 : 1),
})

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

export const bundleScan = check('Soát gói gửi xuống trình duyệt', 'app/jobs/scan-bundle.mjs')
export const contentCheck = check('Soát nội dung', TSX, 'app/jobs/content.server.ts', 'check')
export const format = check(
  'Định dạng',
  'node_modules/prettier/bin/prettier.cjs',
  '--check',
  '--log-level',
  'warn',
  '.',
)
export const lint = check('Quy tắc mã nguồn', 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.')
export const types = check('Kiểu', 'node_modules/typescript/bin/tsc', '--noEmit')

const MAIN_PROJECTS = ['desktop', 'phone', 'no-js']

/** The journeys on the screen of their people, and the main screens; or every screen, and the journeys on the other one too. */
export function browserTests({ everyScreen }) {
  findBrowser()
  return everyScreen
    ? playwright('--grep-invert', '@main')
    : playwright('--grep-invert', '@full', ...MAIN_PROJECTS.map((name) => `--project=${name}`))
}

/** Tells the programs that follow which browser to use. */
export function findBrowser() {
  const browser = spawnSync(process.execPath, ['app/jobs/find-browser.mjs'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (browser.status !== 0) fail('Không có trình duyệt để kiểm thử.')
  process.env.LCCV_BROWSER = browser.stdout.trim()
}

/** Runs every check even when one fails, and ends with one line of sums. */
export function all(...checks) {
  const results = checks.map((run) => run())
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  console.info(`\n${passed} passed, ${failed} failed`)
  process.exit(failed > 0 ? 1 : 0)
}

/** The integration suite on a throw-away PostgreSQL; the one that starts servers has files of its own. */
export function postgres() {
  const runner = ['node_modules/vitest/vitest.mjs', 'run', 'tests/integration']
  const exclude = '--exclude=tests/integration/server/start-up.test.ts'
  const command = ['app/jobs/throwaway-postgres.mjs', process.execPath, ...runner, exclude]
  return counted('postgres', command, vitestCounts)
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
