import { vitePlugin as remix } from '@remix-run/dev'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

// Pages without a component leave empty chunks; zod's comments are no concern of ours.
const QUIET = new Set(['EMPTY_BUNDLE', 'INVALID_ANNOTATION'])

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: {
    assetsInlineLimit: 0,
    sourcemap: false,
    cssMinify: 'esbuild',
    target: 'es2022',
    rollupOptions: { onwarn: (warning, warn) => QUIET.has(warning.code ?? '') || warn(warning) },
  },
})
