// Derives the PostgreSQL schema from the one source and generates both clients. Plain Node: runs before anything is built.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

export const POSTGRES_SCHEMA = 'app/platform/generated/schema.postgresql.prisma'

/** The same schema for the other provider: nothing but its two names differs. */
export function derivePostgres(source) {
  return source
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../app/platform/generated/sqlite"', '"./postgresql"')
}

export function generateClients() {
  mkdirSync('app/platform/generated', { recursive: true })
  writeFileSync(POSTGRES_SCHEMA, derivePostgres(readFileSync('prisma/schema.prisma', 'utf8')))
  for (const schema of ['prisma/schema.prisma', POSTGRES_SCHEMA]) {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['node_modules/prisma/build/index.js', 'generate', '--schema', schema],
      { env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1' }, encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`prisma generate ${schema}\n${stdout}\n${stderr}`)
  }
}

if (import.meta.url === `file://${process.argv[1]}`) generateClients()
