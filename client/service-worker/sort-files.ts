import type { ProgramFile } from './kept-program.ts'

/** As Vite writes it: sources with their built files, and what they import. */
export type BuildManifest = Readonly<
  Record<string, { file: string; css?: string[]; imports?: string[]; dynamicImports?: string[] }>
>

/** What the program begins with, on any page, with or without a line. */
const firstSources = [
  'index.html',
  'start.tsx',
  'overview/overview-page.tsx',
  // A page that begins without the server has no drawn map to take the lines from.
  'ui/map/fetched-shapes.tsx',
  'offline/kept-answers.ts',
  'after-start.ts',
]

/** Where staff work, and the sign-in that leads there. Imports need the server in any case. */
const workPages =
  /^(work\/|outbox\/|features\/(mentoring|product|umkm|report|outbox|inbox|outlet\/work)\/|overview\/one-outlet-page|shell\/|versions\/)/
/** Texts in English come when they are asked for. */
const isLeftOut = (source: string) => /\/messages\/(.*\/)?en[./]/.test(source)

/** Says of each built file when it is kept on the device. */
export function sortFiles(urls: readonly string[], manifest: BuildManifest): ProgramFile[] {
  const first = new Set<string>()
  for (const source of firstSources) collect(manifest, source, { into: first, isDeep: false })
  const work = new Set<string>()
  for (const source of Object.keys(manifest)) {
    if (workPages.test(source)) collect(manifest, source, { into: work, isDeep: true })
  }
  return urls.map((url) => {
    const file = url.slice(1)
    return { url, part: first.has(file) ? 'first' : work.has(file) ? 'work' : 'other' }
  })
}

type Collecting = { into: Set<string>; isDeep: boolean }

/** The files of a source and of what it imports; `isDeep`: of what it imports later, too. */
function collect(manifest: BuildManifest, source: string, { into, isDeep }: Collecting): void {
  const chunk = manifest[source]
  if (!chunk || into.has(chunk.file) || isLeftOut(source)) return
  into.add(chunk.file)
  for (const file of chunk.css ?? []) into.add(file)
  const imported = [...(chunk.imports ?? []), ...(isDeep ? (chunk.dynamicImports ?? []) : [])]
  for (const name of imported) if (name !== 'index.html') collect(manifest, name, { into, isDeep })
}
