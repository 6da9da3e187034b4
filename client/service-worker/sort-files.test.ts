import { expect, test } from 'vitest'
import { sortFiles, type BuildManifest } from './sort-files.ts'

const manifest: BuildManifest = {
  'index.html': { file: 'assets/index-1.js', dynamicImports: ['start.tsx'] },
  'start.tsx': {
    file: 'assets/start-1.js',
    css: ['assets/start-1.css'],
    imports: ['index.html', '_shared.js'],
    dynamicImports: ['features/mentoring/queue-page.tsx', 'features/claim/page/claim-page.tsx'],
  },
  '_shared.js': { file: 'assets/shared-1.js' },
  'features/mentoring/queue-page.tsx': {
    file: 'assets/queue-page-1.js',
    css: ['assets/queue-page-1.css'],
    imports: ['_shared.js', '_dialog.js'],
    dynamicImports: ['../shared/messages/work/en.ts', 'ui/map/small-map.tsx'],
  },
  '_dialog.js': { file: 'assets/dialog-1.js' },
  'ui/map/small-map.tsx': { file: 'assets/small-map-1.js' },
  'features/claim/page/claim-page.tsx': { file: 'assets/claim-page-1.js' },
  '../shared/messages/work/en.ts': { file: 'assets/en-1.js' },
}

const sorted = new Map(
  sortFiles(
    Object.values(manifest).flatMap(({ file, css = [] }) => [`/${file}`, ...css.map((style) => `/${style}`)]),
    manifest,
  ).map(({ url, part }) => [url.slice('/assets/'.length), part]),
)

test.each([
  ['index-1.js', 'first'],
  ['start-1.js', 'first'],
  ['start-1.css', 'first'],
  ['shared-1.js', 'first'],
  ['queue-page-1.js', 'work'],
  ['queue-page-1.css', 'work'],
  ['dialog-1.js', 'work'],
  ['small-map-1.js', 'work'],
  ['claim-page-1.js', 'other'],
  ['en-1.js', 'other'],
])('%s is kept as %s', (file, part) => {
  expect(sorted.get(file)).toBe(part)
})
