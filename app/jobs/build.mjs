// Builds what the server serves: fonts and script first, so that the main build can name them by their hash.
// `--assets-only` stops there, for development and tests.
import { build } from 'vite'
import { buildFonts } from './build-fonts.mjs'
import { compressAssets } from './compress-assets.mjs'
import { scanBundle } from './scan-bundle.mjs'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

await buildFonts()
await build({ configFile: 'vite.enhance.config.ts', logLevel: 'warn' })
await build({ configFile: 'vite.studio.config.ts', logLevel: 'warn' })

if (!process.argv.includes('--assets-only')) {
  buildApp()
  refuseLeaks()
  await compressAssets('build/client')
}

function buildApp() {
  const remix = ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn']
  const env = { ...process.env, NODE_ENV: 'production' }
  const { status } = spawnSync(process.execPath, remix, { stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}

function refuseLeaks() {
  const leaks = scanBundle('build/client')
  for (const { file, line, marker } of leaks)
    console.error(`${file}:${line}: «${marker}» không được tới trình duyệt`)
  if (leaks.length > 0) process.exit(1)
}
