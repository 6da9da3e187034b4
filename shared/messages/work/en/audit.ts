import { roles } from '#shared/access/role.ts'
import { knownWord } from '#shared/audit/known-word.ts'
import { checklistItems, checklistStates } from '#shared/certification/checklist-item.ts'
import { mentors, mentoringStatuses } from '#shared/mentoring/mentoring-status.ts'
import { productCategories } from '#shared/product/category.ts'
import { curationAspects, curationFindings, curationStages } from '#shared/product/curation-stage.ts'
import { umkmKinds } from '#shared/umkm/kind.ts'
import { format } from '../../en/format.ts'
import { accessMessages } from './access.ts'
import { certificationMessages } from './certification.ts'
import { mentoringMessages } from './mentoring.ts'
import { productMessages } from './product.ts'
import { umkmMessages } from './umkm.ts'

const actions: Readonly<Record<string, string>> = {
  'umkm.register': 'registered a UMKM',
  'umkm.update': 'edited a UMKM',
  'umkm.archive': 'archived a UMKM',
  'umkm.restore': 'brought a UMKM back from the archive',
  'product.register': 'registered a product',
  'product.update': 'edited a product',
  'product.nameSlot': 'named a launch product',
  'product.archive': 'archived a product',
  'product.setPhoto': 'changed the photo of a product',
  'product.curate': 'curated a product',
  'mentoring.act': 'recorded mentoring',
  'certification.note': 'filled in the checklist',
  'shelf.submit': 'reported the shelf of an outlet',
  'outlet.register': 'registered an outlet',
  'outlet.describe': 'changed the particulars of an outlet',
  'outlet.record': 'recorded progress of an outlet',
  'outlet.choose': 'chose a report of an outlet',
  'command.undo': 'undid a change',
  'evidence.store': 'uploaded a file',
  'evidence.storeSmall': 'uploaded a small image',
  'people.create': 'created an account',
  'people.edit': 'edited an account',
  'people.disable': 'disabled an account',
  'people.enable': 'enabled an account',
  'people.resetPassword': 'made a one-time password',
  'people.resetTwoFactor': 'removed two-step verification',
  'people.endSessions': 'signed an account out everywhere',
  'account.changePassword': 'changed their password',
  'account.endSessions': 'signed other devices out',
  'account.setUpTwoFactor': 'set up two-step verification',
  'account.removeTwoFactor': 'turned two-step verification off',
  'account.renewRecoveryCodes': 'made new recovery codes',
}

const fields: Readonly<Record<string, string>> = {
  label: 'Name',
  place: 'Place',
  operatorKind: 'Kind of operator',
  operatorName: 'Operator',
  latitude: 'Latitude',
  longitude: 'Longitude',
  pointQuality: 'Quality of the point',
  milestone: 'Milestone',
  name: 'Name',
  kind: 'Kind',
  kabupaten: 'Kabupaten/kota',
  desaCode: 'Code of the desa/kelurahan',
  desaText: 'Desa as reported',
  ownerName: 'Owner',
  phone: 'Telephone',
  nib: 'NIB',
  note: 'Note',
  source: 'Source',
  reason: 'Reason',
  evidence: 'Evidence',
  notBefore: 'Earliest',
  notAfter: 'Latest',
  isArchived: 'Archived',
  category: 'Category',
  scheme: 'Scheme',
  umkmId: 'UMKM',
  producer: 'Producer',
  photoId: 'Photo',
  stage: 'Stage',
  isVerified: 'Verified',
  mentoring: 'Mentoring',
  mentor: 'Mentor',
  mediaType: 'Type of file',
  sizeBytes: 'Size (bytes)',
  username: 'Username',
  email: 'E-mail',
  role: 'Role',
  isDisabled: 'Disabled',
  mustChangePassword: 'Must change the password',
  twoFactorEnabled: 'Two-step verification',
  month: 'Month',
  shelfReport: 'Shelf report',
  productCount: 'Products of the programme on the shelf',
  findingCount: 'Found without permit',
  outsideCount: 'Goods from outside the programme',
  ranOutCount: 'Products that ran out',
  salesRupiah: 'Sales (Rp)',
  goods: 'Goods',
  shelfKind: 'Group',
  quantity: 'Quantity',
  priceRupiah: 'Price (Rp)',
  ranOut: 'Ran out',
}

const item = knownWord(checklistItems, certificationMessages.item)
const aspect = knownWord(curationAspects, productMessages.aspect)

function field(name: string): string {
  const [group, part = ''] = name.split('.')
  if (group === 'checklist') return `Checklist: ${item(part) ?? part}`
  if (group === 'aspect') return `Curation: ${aspect(part) ?? part}`
  return fields[name] ?? name
}

const words: Readonly<Record<string, (text: string) => string | undefined>> = {
  kind: knownWord(umkmKinds, umkmMessages.kind),
  category: knownWord(productCategories, productMessages.category),
  stage: knownWord(curationStages, productMessages.stage),
  mentoring: knownWord(mentoringStatuses, mentoringMessages.status),
  mentor: knownWord(mentors, mentoringMessages.mentor),
  role: knownWord(roles, accessMessages.role),
  checklist: knownWord(checklistStates, certificationMessages.state),
  aspect: knownWord(curationFindings, productMessages.finding),
}

const subjects: Readonly<Record<string, string>> = {
  outlet: 'outlet',
  umkm: 'UMKM',
  product: 'product',
  person: 'account',
  evidence: 'file',
}

export const auditMessages = {
  title: 'Audit trail',
  headline: 'Who changed what, when, and from where',
  scopeOf: (places: string) => `Shown: changes in ${places}.`,
  scopeAll: 'Shown: all changes, in every kabupaten/kota.',
  aboutTitle: 'Why this can be trusted',
  about: [
    'Each change is stored together with its row here: when the row cannot be written, the change does not happen.',
    'Nobody can change or delete a row, not even an admin: the database itself refuses.',
    'Each row carries a fingerprint of the row before it. A row that is changed, put in or taken out breaks this chain.',
  ],
  verify: 'Whoever runs the server checks the whole chain with the command',
  filters: 'Filter the audit trail',
  from: 'From day',
  to: 'To day',
  person: 'By',
  action: 'What was done',
  kabupaten: 'Kabupaten/kota',
  any: 'all',
  clear: 'Clear filters',
  onlySubject: (label: string) => `Only about ${label}`,
  oneSubject: 'this one thing',
  allSubjects: 'Show everything',
  caption: 'Changes, the newest first',
  when: 'Time (WITA)',
  who: 'By',
  what: 'What was done',
  change: 'Change',
  byProgram: 'The program itself',
  somebody: 'Unknown',
  fromAddress: (address: string) => `from ${address}`,
  actionOf: (action: string) => actions[action] ?? action,
  subjectKind: (kind: string) => subjects[kind] ?? kind,
  unnamedProduct: 'product not yet identified',
  follow: 'its history',
  field,
  word: (name: string, text: string) => words[name.split('.')[0] ?? '']?.(text),
  yes: 'yes',
  no: 'no',
  empty: 'empty',
  masked: 'masked',
  maskedNote: 'Personal data is masked: your account may not see it.',
  becomes: 'became',
  file: 'open the file',
  umkm: 'open the UMKM',
  files: (count: number) => (count === 1 ? '1 file' : `${format.number(count)} files`),
  more: (count: number) => (count === 1 ? '1 more field' : `${format.number(count)} more fields`),
  noDetail: 'no details',
  nothing: 'No change fits the filters.',
  nothingHint: 'Loosen the days, the person or what was done.',
  none: 'No change has been recorded yet.',
  noneHint: 'The first change that staff make will appear here.',
  pages: 'Pages of the audit trail',
  older: 'Older',
  newest: 'To the newest',
  stale: 'The server is out of reach. What is shown is what was read last.',
}
