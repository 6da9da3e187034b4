import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { Actor, Role } from './role.ts'
import { isInScope, type Scope } from './scope.ts'

/** How far a right reaches: nowhere, the actor's own kabupaten, or everywhere. */
type Reach = 'none' | 'own' | 'all'

type ReachOfRole = Readonly<Record<Role, Reach>>
const onlyPmd: ReachOfRole = { kabupatenOfficial: 'none', pmdStaff: 'all', governorOffice: 'none', admin: 'none' }
const ownAndPmd: ReachOfRole = { kabupatenOfficial: 'own', pmdStaff: 'all', governorOffice: 'none', admin: 'none' }
const onlyGovernor: ReachOfRole = {
  kabupatenOfficial: 'none',
  pmdStaff: 'none',
  governorOffice: 'all',
  admin: 'none',
}
const onlyAdmin: ReachOfRole = { kabupatenOfficial: 'none', pmdStaff: 'none', governorOffice: 'none', admin: 'all' }

/** Who may do what: the table of DESIGN §7. What the public may read needs no right. */
export const rights = {
  /** Owner, phone and NIB of a UMKM. */
  'personalData.read': ownAndPmd,
  /** The registry and the mentoring queue with all their rows, evidence files included, without personal data. */
  'registry.read': { kabupatenOfficial: 'own', pmdStaff: 'all', governorOffice: 'all', admin: 'all' },
  /** Register and edit UMKM and products, propose them, note curation findings, archive. */
  'registry.edit': ownAndPmd,
  /** Queue, start, checklist, transfer to the province, stop. */
  'mentoring.work': ownAndPmd,
  /** Complete and reopen. */
  'mentoring.decide': onlyPmd,
  /** Curate, return, verify. */
  'product.verify': onlyPmd,
  /** Monthly reports with what they say; which months were reported is public. */
  'report.read': { kabupatenOfficial: 'own', pmdStaff: 'all', governorOffice: 'all', admin: 'none' },
  'report.submit': { kabupatenOfficial: 'own', pmdStaff: 'none', governorOffice: 'none', admin: 'none' },
  /** Accept, return, reopen. */
  'report.review': onlyPmd,
  /** Set, change and end targets. */
  'target.set': onlyGovernor,
  'settings.edit': onlyAdmin,
  /** Register and describe outlets and other channels, their milestones and shelf reports. */
  'outlet.work': ownAndPmd,
  /** Add, edit, group and withdraw what was said in public. */
  'claim.edit': { kabupatenOfficial: 'none', pmdStaff: 'all', governorOffice: 'all', admin: 'none' },
  /** Take spreadsheets with everything in them out, personal data too, and bring them in. */
  'exchange.import': ownAndPmd,
  'people.manage': onlyAdmin,
  /** See how the program itself is, and have it check itself. */
  'system.manage': onlyAdmin,
  'audit.read': { kabupatenOfficial: 'own', pmdStaff: 'all', governorOffice: 'all', admin: 'all' },
} as const satisfies Record<string, ReachOfRole>

export type Right = keyof typeof rights

/** The kabupaten where an actor holds a right; undefined when nowhere. Nobody signed in holds none. */
export function scopeOf(actor: Actor | undefined, right: Right): Scope | undefined {
  if (!actor) return undefined
  const reach: Reach = rights[right][actor.role]
  if (reach === 'all') return { kabupaten: 'all' }
  return reach === 'own' && actor.kabupaten.length > 0 ? { kabupaten: actor.kabupaten } : undefined
}

/** The one predicate of every right. Without a kabupaten: whether the actor holds the right anywhere. */
export function can(actor: Actor | undefined, right: Right, kabupatenCode?: KabupatenCode): boolean {
  const scope = scopeOf(actor, right)
  if (!scope) return false
  return kabupatenCode === undefined || isInScope(scope, kabupatenCode)
}
