import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

process.env.LCCV_TEST_RUN ??= String(process.pid)
process.env.LOG ??= 'silent'

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('app', import.meta.url)) } },
  esbuild: { jsx: 'automatic' },
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/own-environment.ts'],
    include: ['tests/{unit,integration,content}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Loading the program anew for each of the files would take longer than all their tests.
    isolate: false,
    maxWorkers: '100%',
  },
})
