import { afterAll, vi } from 'vitest'

/**
 * Files share a process, which loads the packages once. The app is loaded anew for each, so that it remembers nothing
 * of the file before, and each gives the settings back as it found them and leaves no connection to its database.
 */
vi.resetModules()
const found = { ...process.env }

afterAll(async () => {
  const [{ closeSql }, { closeDatabase }] = await Promise.all([
    import('~/platform/sql.server'),
    import('~/platform/database.server'),
  ])
  await closeSql()
  await closeDatabase()
  for (const name of Object.keys(process.env)) if (!(name in found)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, found)
})
