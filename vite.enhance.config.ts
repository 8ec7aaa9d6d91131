import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The one small script of pages without React. It is built first, so that the main build can give it a hashed name. */
export default defineConfig({
  publicDir: false,
  build: {
    lib: { entry: path('app/ui/enhance/enhance.ts'), formats: ['es'], fileName: () => 'enhance.js' },
    outDir: path('app/ui/generated'),
    emptyOutDir: false,
    target: 'es2022',
    minify: 'esbuild',
  },
})

function path(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url))
}
