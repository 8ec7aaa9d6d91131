import { afterAll } from 'vitest'
import { closeDatabase } from '~/platform/database.server'
import { forgetEnvironment } from '~/platform/environment.server'
import { closeSql } from '~/platform/sql.server'

/** Files share a process: each gives the settings back as it found them, and leaves no connection to its database. */
const found = { ...process.env }
afterAll(async () => {
  await closeSql()
  await closeDatabase()
  for (const name of Object.keys(process.env)) if (!(name in found)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, found)
  forgetEnvironment()
})
