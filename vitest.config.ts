import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

process.env.LCCV_TEST_RUN ??= String(process.pid)
process.env.LOG ??= 'silent'

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('app', import.meta.url)) } },
  esbuild: { jsx: 'automatic' },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/{unit,content}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          // Rules hold nothing between files, and loading them anew for each would take longer than all their tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          // With a process for each file all would take 1.4 times as long; tests/support/fresh-app.ts keeps them apart.
          isolate: false,
          setupFiles: ['tests/support/fresh-app.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
    ],
  },
})
