import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: `${here}client`,
  cacheDir: `${here}node_modules/.vite`,
  plugins: [react()],
  server: { fs: { allow: [here] } },
  build: {
    outDir: `${here}dist/client`,
    emptyOutDir: true,
    manifest: true,
    // Every asset has a name of its own, made from its content: the server lets browsers keep them for a year.
    assetsInlineLimit: 0,
    // The polyfill is for browsers that cannot run the rest either.
    modulePreload: { polyfill: false },
    // Compressed sizes are checked by `npm run check`.
    reportCompressedSize: false,
  },
})
