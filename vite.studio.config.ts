import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The studio's script, apart from that of all pages: learners carry none of it. */
export default defineConfig({
  publicDir: false,
  build: {
    rollupOptions: {
      input: path('app/ui/enhance/studio/studio.ts'),
      output: { format: 'iife', entryFileNames: 'studio.js' },
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
