import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { codeParts } from './client/code-parts.ts'
import { serviceWorkerPlugins } from './client/service-worker/vite-plugins.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** What fetches a part: the entry needs it, and must not wait for a larger file because of it. */
const preloading = { name: 'preloading', test: /vite\/preload-helper/, priority: 1 }

/** The style of all public pages is one file: each further one would hold up the first paint on a slow line. The target page and the pace of a kabupaten have their own. */
const publicStyle = {
  name: 'public-style',
  test: /client\/(ui\/(?!form\/|work\/)|shell\/(?!search\/)|overview\/|features\/(claim|figure|outlet|programme|target)\/(?!pace\/|page\/|work\/|channel\/)).*\.css/,
}

/** What the pages of staff share, and what the queue looks like, which comes drawn: one file, for the same reason. */
const workStyle = {
  name: 'work-style',
  test: /client\/(ui\/(form|work)\/|outbox\/|features\/mentoring\/).*\.css/,
}

/** What every page is made with, as one file: each further file costs a request and its headers. */
const framework = {
  name: 'framework',
  test: /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store|@tanstack|@trpc)\//,
}

// The client is built twice: for browsers, and as one program with which the server draws a page (client/server-page.tsx).
export default defineConfig(({ command, isSsrBuild }) => ({
  root: `${here}client`,
  cacheDir: `${here}node_modules/.vite`,
  plugins: [react(), ...(command === 'build' && !isSsrBuild ? serviceWorkerPlugins() : [])],
  // Short names: a board of 418 cells names its style two thousand times.
  ...(command === 'build' && { css: { modules: { generateScopedName: '[local]-[hash:base64:4]' } } }),
  server: { fs: { allow: [here] } },
  build: {
    outDir: `${here}dist/${isSsrBuild ? 'page' : 'client'}`,
    emptyOutDir: true,
    manifest: !isSsrBuild,
    // Every asset has a name of its own, made from its content: the server lets browsers keep them for a year.
    assetsInlineLimit: 0,
    // The polyfill is for browsers that cannot run the rest either.
    modulePreload: { polyfill: false },
    // Compressed sizes are checked by `npm run check`.
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        ...(!isSsrBuild && {
          codeSplitting: { groups: [preloading, publicStyle, workStyle, framework, ...codeParts(`${here}client/`)] },
        }),
      },
    },
  },
  ...(isSsrBuild && {
    publicDir: false as const,
    // Nothing is left to find at run time, and React is the quick one.
    ssr: { noExternal: true as const },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  }),
}))
