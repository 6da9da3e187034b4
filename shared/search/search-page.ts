import { can, type Right } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'

/** Who finds a page: everybody, only the public, whoever is signed in, or who holds a right somewhere. */
type Reader = 'everybody' | 'public' | 'signedIn' | Right

/** The pages that a search offers, in the order in which they are offered. */
const readers = {
  overview: 'everybody',
  queue: 'registry.read',
  certificates: 'registry.read',
  targets: 'everybody',
  outlets: 'everybody',
  shelves: 'everybody',
  channels: 'everybody',
  claims: 'everybody',
  changes: 'everybody',
  briefing: 'everybody',
  meeting: 'everybody',
  reports: 'registry.read',
  products: 'registry.read',
  newProduct: 'registry.edit',
  umkmList: 'registry.read',
  newUmkm: 'registry.edit',
  newOutlet: 'outlet.work',
  imports: 'exchange.import',
  outbox: 'signedIn',
  inbox: 'signedIn',
  audit: 'audit.read',
  people: 'people.manage',
  openData: 'everybody',
  api: 'everybody',
  account: 'signedIn',
  signIn: 'public',
} as const satisfies Record<string, Reader>
export type SearchPageName = keyof typeof readers

const names = Object.keys(readers) as SearchPageName[]

/** The pages that somebody may open; without an actor, those of the public. */
export function searchPagesOf(actor: Actor | undefined): SearchPageName[] {
  return names.filter((name) => {
    const reader: Reader = readers[name]
    if (reader === 'everybody') return true
    if (reader === 'public') return actor === undefined
    return reader === 'signedIn' ? actor !== undefined : can(actor, reader)
  })
}
