import path from 'node:path'
import type { Rolldown } from 'vite'

/** What pages of staff share: their texts, and what checks and keeps what they send. */
const workSources = ['../shared/messages/work/id.ts', '../shared/outbox/schema.ts', 'outbox/waiting-line.tsx']
/** What everybody may fetch, and what belongs to no part of its own. */
const publicSources = [
  'overview/kabupaten-page.tsx',
  'overview/one-outlet-page.tsx',
  'features/outlet/outlet-page.tsx',
  'features/outlet/channel/channel-page.tsx',
  'features/outlet/page/shelves-page.tsx',
  'features/target/page/target-page.tsx',
  'features/figure/figure-page.tsx',
  'features/claim/page/claim-page.tsx',
  'features/change/change-page.tsx',
  'features/meeting/meeting-page.tsx',
  'features/report/briefing/briefing-page.tsx',
  'shell/search/search-dialog.tsx',
  'ui/export/download-panel.tsx',
]

type GetInfo = Rolldown.ChunkingContext['getModuleInfo']
type Part = { name: string; membersIn: (modules: Modules) => Iterable<string> }

/** Each is one file, because each further file costs a request and its headers; what an earlier part took is in no later one. */
const parts: readonly Part[] = [
  // What any page begins with, and what Ringkasan shares with other pages.
  { name: 'first-view', membersIn: (modules) => firstView(modules) },
  { name: 'after-start', membersIn: ({ below }) => below('after-start.ts', 'offline/kept-answers.ts') },
  // What both staff and the public need: the public is spared the rest.
  { name: 'words', membersIn: ({ below }) => below(...workSources).intersection(below(...publicSources)) },
  { name: 'work', membersIn: ({ below }) => below(...workSources) },
]

function firstView({ below, importersOf }: Modules): Iterable<string> {
  const started = below('start.tsx')
  const drawn = below('overview/overview-page.tsx')
  const isForOthers = (id: string) => importersOf(id).some((importer) => !drawn.has(importer) && !started.has(importer))
  return new Set([...started, ...[...drawn].filter(isForOthers)])
}

/** The groups of modules that pages share, as the bundler asks for them. @param client the folder of the client's sources */
export function codeParts(client: string): Rolldown.CodeSplittingGroup[] {
  return parts.map(({ name, membersIn }) => {
    let members: ReadonlySet<string> | undefined
    return {
      name: (id, context) => {
        members ??= new Set(membersIn(modulesOf(client, (one) => context.getModuleInfo(one))))
        return members.has(id) ? name : null
      },
      test: /(?:client|shared)\/.*\.tsx?$/,
    }
  })
}

/** `below`: the modules of sources, and all that they import statically. */
type Modules = { below: (...sources: string[]) => Set<string>; importersOf: (id: string) => readonly string[] }

function modulesOf(client: string, getInfo: GetInfo): Modules {
  const collect = (id: string, into: Set<string>) => {
    if (into.has(id)) return
    into.add(id)
    for (const imported of getInfo(id)?.importedIds ?? []) collect(imported, into)
  }
  return {
    below: (...sources) => {
      const found = new Set<string>()
      for (const source of sources) collect(path.join(client, source), found)
      return found
    },
    importersOf: (id) => getInfo(id)?.importers ?? [],
  }
}
