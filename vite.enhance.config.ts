import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The one small script of pages without React. It is built first, so that the main build can give it a hashed name. */
export default defineConfig({
  publicDir: false,
  build: {
    rollupOptions: {
      input: path('app/ui/enhance/enhance.ts'),
      output: { format: 'iife', entryFileNames: 'enhance.js' },
    },
    modulePreload: false,
    outDir: path('app/ui/generated'),
    emptyOutDir: false,
    target: 'es2022',
    minify: 'esbuild',
  },
})

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url))
}
