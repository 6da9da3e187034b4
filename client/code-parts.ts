import path from 'node:path'
import type { Rolldown } from 'vite'

/** What any page begins with, and what Ringkasan shares with other pages, is one file; so is what pages of staff share: each further file costs a request and its headers. */
const parts = [
  { name: 'first-view', needed: ['start.tsx'], shared: ['overview/overview-page.tsx'] },
  { name: 'after-start', needed: ['after-start.ts', 'offline/kept-answers.ts'], shared: [] },
  // Of what staff need, what pages for everybody need as well.
  {
    name: 'words',
    needed: [
      '../shared/money/rupiah.ts',
      '../shared/outlet/shelf/summary.ts',
      '../shared/messages/outlet/id/page.ts',
      '../shared/text/search-key.ts',
    ],
    shared: [],
  },
  {
    name: 'work',
    needed: ['../shared/messages/work/id.ts', '../shared/outbox/schema.ts', 'outbox/waiting-line.tsx'],
    shared: [],
  },
] as const

type GetInfo = Rolldown.ChunkingContext['getModuleInfo']

/** The groups of modules that pages share, as the bundler asks for them. @param client the folder of the client's sources */
export function codeParts(client: string): Rolldown.CodeSplittingGroup[] {
  return parts.map(({ name, needed, shared }) => {
    let members: Set<string> | undefined
    return {
      name: (id, context) => {
        const sources = { needed: needed.map(at(client)), shared: shared.map(at(client)) }
        members ??= membersOf(sources, (one) => context.getModuleInfo(one))
        return members.has(id) ? name : null
      },
      test: /(?:client|shared)\/.*\.tsx?$/,
    }
  })
}

const at = (client: string) => (source: string) => path.join(client, source)

type Sources = { needed: readonly string[]; shared: readonly string[] }

function membersOf({ needed, shared }: Sources, getInfo: GetInfo): Set<string> {
  const members = new Set<string>()
  for (const source of needed) collect(source, getInfo, members)
  const reached = new Set<string>()
  for (const source of shared) collect(source, getInfo, reached)
  const isForOthers = (id: string) =>
    getInfo(id)?.importers.some((importer) => !reached.has(importer) && !members.has(importer))
  for (const id of [...reached].filter(isForOthers)) collect(id, getInfo, members)
  return members
}

/** A module and all that it imports statically. */
function collect(id: string, getInfo: GetInfo, into: Set<string>): void {
  if (into.has(id)) return
  into.add(id)
  for (const imported of getInfo(id)?.importedIds ?? []) collect(imported, getInfo, into)
}
