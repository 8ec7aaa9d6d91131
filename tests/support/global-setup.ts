import { rmSync } from 'node:fs'
import { deployMigrations } from '../../app/platform/migrations.server'
import { BASE_FILE, onServer, TEMPLATE } from './database'

/** One migrated base a run; every test file copies it. */
export default async function setup() {
  const server = process.env.TEST_POSTGRES_URL
  if (server) {
    await onServer(server, `CREATE DATABASE ${TEMPLATE}`)
    const url = new URL(server)
    url.pathname = `/${TEMPLATE}`
    await deployMigrations(url.href)
    return
  }
  removeBase()
  await deployMigrations(`file:${BASE_FILE}`)
  return removeBase
}

function removeBase() {
  for (const ending of ['', '-wal', '-shm']) rmSync(BASE_FILE + ending, { force: true })
}
