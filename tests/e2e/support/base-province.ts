import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** One migrated, imported and seeded province a run; every worker serves a copy of it. */
export default function setup() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lccv-e2e-'))
  const base = path.join(folder, 'base.db')
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'app/jobs/prepare-data.server.ts'],
    {
      stdio: 'inherit',
      env: { ...process.env, DATABASE_URL: `file:${base}`, APP_MODE: 'demo' },
    },
  )
  if (status !== 0) throw new Error('Tỉnh minh họa cho kiểm thử chưa tạo được.')
  process.env.LCCV_BASE_DATABASE = base
  return () => rmSync(folder, { recursive: true, force: true })
}
