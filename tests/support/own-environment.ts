import { afterAll } from 'vitest'
import { forgetEnvironment } from '~/platform/environment.server'

/** Files share a process: each gives the settings back as it found them. */
const found = { ...process.env }
afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in found)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, found)
  forgetEnvironment()
})
