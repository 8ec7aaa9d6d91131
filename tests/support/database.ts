import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { closeDatabase, db, type Db } from '~/platform/database.server'
import { forgetEnvironment } from '~/platform/environment.server'
import { deployMigrations } from '~/platform/migrations.server'
import { closeSql } from '~/platform/sql.server'

/**
 * Gives a test file a migrated database of its own: a copy of one base file, or, when TEST_POSTGRES_URL is set, a
 * PostgreSQL database made from one template. Returns the client; the process's `db()` and `sql` speak to the same one.
 */
export function withDatabase(): () => Db {
  let remove: () => Promise<void> = async () => undefined
  beforeAll(async () => {
    // What the file before left running may have opened its own again.
    await closeConnections()
    const made = process.env.TEST_POSTGRES_URL
      ? await copyOfTemplate(process.env.TEST_POSTGRES_URL)
      : await copyOfBase()
    process.env.DATABASE_URL = made.url
    forgetEnvironment()
    remove = made.remove
  }, 60_000)
  afterAll(async () => {
    await closeConnections()
    await remove()
  })
  return db
}

async function closeConnections() {
  await closeSql()
  await closeDatabase()
}

/** The url of a migrated base that other test files copy: made once a run by tests/support/global-setup.ts. */
export const BASE_FILE = path.join(tmpdir(), `lccv-test-base-${process.env.LCCV_TEST_RUN ?? 'single'}.db`)
export const TEMPLATE = 'lccv_template'

async function copyOfBase() {
  if (!existsSync(BASE_FILE)) await deployMigrations(`file:${BASE_FILE}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'lccv-test-'))
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'test.db')
  copyFileSync(BASE_FILE, file)
  return { url: `file:${file}`, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}

async function copyOfTemplate(server: string) {
  const name = `lccv_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, remove: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}

export async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
