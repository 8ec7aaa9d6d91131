// Plain Node: what makes a fresh clone ready. Each step is skipped when its inputs have not changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, node, npm, step } from './run-step.mjs'

const BUILD_INPUTS = [
  'app',
  'remix.config.js',
  'vite.config.ts',
  'vite.enhance.config.ts',
  'vite.studio.config.ts',
  'tsconfig.json',
  'prisma/schema.prisma',
  'package-lock.json',
]
const STAMPS = 'node_modules/.prepare.json'
export const TSX = 'node_modules/tsx/dist/cli.mjs'

export function install() {
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

export function generate() {
  const wanted = hashOf('prisma/schema.prisma', 'app/platform/generate.mjs', 'package-lock.json')
  if (stamps().generate === wanted && existsSync('app/platform/generated/postgresql/client.ts')) return
  step('Sinh mã truy cập cơ sở dữ liệu', () => node('app/platform/generate.mjs'))
  stamp('generate', wanted)
}

export function build() {
  const wanted = hashOf(...BUILD_INPUTS)
  if (stamps().build === wanted && existsSync('build/server/index.js')) return
  step('Dựng ứng dụng', () => node('app/jobs/build.mjs'))
  stamp('build', wanted)
}

export const prepare = () => [install, generate, build].forEach((part) => part())

export const prepareData = () => node(TSX, 'app/jobs/prepare-data.server.ts')

/** The next preparation builds again. */
export const forgetBuild = () => stamp('build', '')

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
