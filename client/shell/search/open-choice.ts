import { useNavigate } from '@tanstack/react-router'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { SearchPageName } from '#shared/search/search-page.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import {
  accountPath,
  auditPath,
  briefingPath,
  changesPath,
  claimsPath,
  importPath,
  inboxPath,
  kabupatenPath,
  meetingPath,
  newOutletPath,
  newProductPath,
  newUmkmPath,
  outboxPath,
  outletPath,
  outletsPath,
  overviewPath,
  peoplePath,
  productPath,
  productsPath,
  queuePath,
  reportsPath,
  documentPages,
  signInPath,
  targetPath,
  umkmListPath,
  umkmPath,
} from '../../paths.ts'
import { useDocumentAddress } from '../../document-address.ts'
import type { Choice } from './choice.ts'

const pagePaths = {
  overview: overviewPath(),
  targets: targetPath(),
  outlets: outletsPath(),
  shelves: outletsPath('shelf'),
  channels: outletsPath('channels'),
  claims: claimsPath(),
  changes: changesPath(),
  briefing: briefingPath(),
  meeting: meetingPath(),
  queue: queuePath(),
  certificates: { ...queuePath(), search: { tab: 'sertifikat' } },
  reports: reportsPath(),
  products: productsPath(),
  newProduct: newProductPath(),
  umkmList: umkmListPath(),
  newUmkm: newUmkmPath(),
  newOutlet: newOutletPath(),
  imports: importPath(),
  outbox: outboxPath(),
  inbox: inboxPath(),
  audit: auditPath(),
  people: peoplePath(),
  account: accountPath(),
  signIn: signInPath(),
} as const satisfies Record<Exclude<SearchPageName, keyof typeof documentPages>, object>

/** Leads to what was chosen; what a reader cannot open by itself is told of on the page of its kabupaten. */
export function useOpenChoice(actor: Actor | undefined): (choice: Choice) => void {
  const navigate = useNavigate()
  const toDocument = useDocumentAddress()
  return ({ kind, id, kabupatenCode }) => {
    const code = readKabupatenCode(kind === 'kabupaten' ? id : (kabupatenCode ?? ''))
    const mayRead = code !== undefined && can(actor, 'registry.read', code)
    if (isKeyOf(documentPages, id)) location.assign(toDocument(documentPages[id]))
    else if (isKeyOf(pagePaths, id)) void navigate(pagePaths[id])
    else if (kind === 'outlet') void navigate(outletPath(id))
    else if (kind === 'product' && mayRead) void navigate(productPath(id))
    else if (kind === 'umkm' && mayRead) void navigate(umkmPath(id))
    else if (code) void navigate(kabupatenPath(code))
  }
}

/** No code or id of the other kinds is spelled as the name of a page. */
function isKeyOf<Table extends object>(table: Table, key: string): key is Extract<keyof Table, string> {
  return Object.hasOwn(table, key)
}
