import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { SHELL } from './messages.ts'
import { sortFiles, type BuildManifest } from './sort-files.ts'

/** Builds the service worker (sw.ts) beside the client, with the names of all built files in it. */
export function serviceWorkerPlugins(): PluginOption[] {
  let folder = ''
  const noteFolder: PluginOption = {
    name: 'note-folder',
    configResolved: ({ root, build }) => {
      folder = path.resolve(root, build.outDir)
    },
  }
  const worker = VitePWA({
    strategies: 'injectManifest',
    srcDir: 'service-worker',
    filename: 'sw.ts',
    injectRegister: false,
    manifest: false,
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['index.html', 'assets/**/*.{js,css}'],
      manifestTransforms: [
        (entries) => {
          const list = `${folder}/.vite/manifest.json`
          // A build that failed gets here, too; its own error is the one to tell.
          if (!existsSync(list)) return { manifest: [] }
          const built = JSON.parse(readFileSync(list, 'utf8')) as BuildManifest
          const urls = entries.filter(({ url }) => url !== 'index.html').map(({ url }) => `/${url}`)
          const files = sortFiles(urls, built).map((file) => ({ ...file, revision: null, size: 0 }))
          const page = entries.find(({ url }) => url === 'index.html')
          return { manifest: [{ url: SHELL, part: 'first', revision: page?.revision ?? null, size: 0 }, ...files] }
        },
      ],
    },
  })
  return [noteFolder, worker]
}
