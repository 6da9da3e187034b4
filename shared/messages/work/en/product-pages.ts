import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import type { ProductScheme } from '#shared/product/schema.ts'
import { format } from '../../en/format.ts'
import type { WorkMessages } from '../id.ts'

const { number } = format
const products = (count: number) => `${number(count)} ${count === 1 ? 'product' : 'products'}`

/** Short names, for lists of what is missing. */
const shortItems: Record<ChecklistItem, string> = {
  productionQuality: 'quality',
  separateEquipment: 'separate equipment',
  nib: 'NIB',
  packaging: 'packaging',
  labelling: 'label',
  distributionPermit: 'distribution permit',
  halal: 'halal',
  barcode: 'barcode',
  qris: 'QRIS',
  digitalPromotion: 'digital promotion',
}

const schemes: Record<ProductScheme, string> = {
  OVOP: 'OVOP, one village one product',
  OCOP: 'OCOP, one community one product',
  OSOP: 'OSOP, one school one product',
}

/** How reports link a product to the programme, as the first data have it. */
const programmeLinks: Record<string, string> = {
  'launch_2025-05-27': 'one of the 44 products launched on 27 May 2025',
  launch_party_unconfirmed: 'shown at the launch; not said to be one of the 44',
  local_mention: 'told of in local news',
  nttmart_shelf: 'sold at NTT Mart',
  ovop_group: 'told of as an OVOP group',
  school: 'product of a school',
  'training_2025-07-03': 'product of the training of 3 July 2025',
}

function missingList(items: readonly ChecklistItem[], shown = 3): string {
  const names = items.slice(0, shown).map((item) => shortItems[item])
  const more = items.length - names.length
  return more > 0 ? `${names.join(', ')}, +${number(more)} more` : names.join(', ')
}

function daysLeft(days: number): string {
  if (days < 0) return `expired ${number(-days)} days ago`
  if (days === 0) return 'valid through today'
  return days === 1 ? '1 day left' : `${number(days)} days left`
}

export const productListMessages: WorkMessages['registry']['productList'] = {
  title: 'Products',
  headline: ({ total, isMore }, isFiltered) => {
    const counted = isMore ? `More than ${products(total)}` : products(total)
    return isFiltered ? `${counted} fit the filter` : `${counted} on record`
  },
  register: 'Register a product',
  readOnly: 'You can read. Officials of the kabupaten/kota and Dinas PMD fill this in.',
  alwaysToday: 'This list always shows today.',
  search: 'Search name, maker or desa',
  filters: 'Filters',
  filtersActive: (count) => (count === 0 ? 'Filters' : `Filters (${number(count)})`),
  any: 'all',
  clear: 'Clear the filters',
  province: 'Province',
  kabupaten: 'Kabupaten/kota',
  island: 'Island',
  category: 'Category',
  stage: 'Stage',
  mentoring: 'Mentoring',
  missing: 'Missing',
  ready: 'Ready for NTT Mart',
  readyYes: 'ready',
  readyNo: 'not ready',
  expiring: 'Certificate expiring',
  within: (days) => `within ${number(days)} days`,
  archived: 'Archived ones',
  notArchived: 'no',
  onlyArchived: 'only archived',
  sort: 'Sort',
  sortBy: { name: 'name', kabupaten: 'kabupaten/kota', since: 'longest in its mentoring status' },
  caption: 'Products on record',
  product: 'Product',
  readiness: 'Ready for NTT Mart',
  noProducer: 'maker not noted',
  noCategory: 'category not filled in',
  since: (window) => `since ${format.window(window)}`,
  unnamedTitle: 'Not identified yet',
  unnamedText: (count) =>
    `${number(count)} of the 44 places of the launch on this page have no name yet. Name them as soon as the product is known.`,
  slot: (slot) => (slot === null ? 'Product not identified' : `Launch place ${number(slot)}`),
  shortSlot: (slot) => (slot === null ? 'product' : `place ${number(slot)}`),
  giveName: (slot) => (slot === null ? 'Name it' : `Name place ${number(slot)}`),
  place: 'Desa/Kelurahan',
  nothing: 'No product fits this filter.',
  nothingHint: 'Loosen the filter, or check the spelling of the search.',
  empty: 'No product is on record in your area yet.',
  emptyHint: 'Begin by registering the first featured product.',
  older: 'The server cannot be reached. What is shown is the last list that was loaded.',
  pages: 'Pages of the list',
  range: (from, to, { total, isMore }) =>
    `${number(from)}–${number(to)} of ${isMore ? 'more than ' : ''}${number(total)}`,
  notOrdered: 'Too many match to be put in order. Only some are shown; add a word or a filter to narrow them.',
  lastPage: 'The list can be paged this far. Narrow the filter, or download all rows.',
  previous: 'Previous',
  next: 'Next',
}

export const productPageMessages: WorkMessages['registry']['product'] = {
  unnamed: (slot) => (slot === null ? 'Product not identified' : `Launch place ${number(slot)}: not identified yet`),
  notFoundTitle: 'Product not found',
  notFound: 'This product does not exist, or is outside your area.',
  toList: 'To the list of products',
  archived: 'This product is archived and counts no longer. Its history stays below.',
  edit: 'Edit the description',
  giveName: 'Name it',
  archive: 'Archive',
  stage: 'Stage',
  mentoring: 'Mentoring',
  readiness: 'Ready for NTT Mart',
  ready: 'Ready for NTT Mart',
  notReady: 'Not ready',
  missing: (items) => `missing: ${missingList(items)}`,
  missingAll: (names) => `Missing: ${names.join(', ')}`,
  missingItem: ({ item, why }) => (why === 'expired' ? `${shortItems[item]} (expired)` : shortItems[item]),
  categoryUnknown: 'The category is not filled in, so what it requires is not known.',
  expiresSoon: (item, days) => `${shortItems[item]}: ${daysLeft(days)}`,
  verified: 'verified',
  notVerified: 'not verified yet',
  mentor: (name) => `by ${name}`,
  since: (window) => `since ${format.window(window)}`,
  shortItem: (item) => shortItems[item],
  daysLeft,

  facts: 'Description',
  producer: 'Maker',
  place: 'Desa/Kelurahan',
  category: 'Category',
  scheme: 'Scheme',
  schemeName: (scheme) => schemes[scheme],
  programme: 'Link to the programme',
  programmeLink: (link) => programmeLinks[link] ?? link,
  mentoringNote: 'Mentoring as reported',
  certificationNote: 'Certificates as reported',
  note: 'Note',
  unknown: 'not filled in',
  source: 'Source',
  photo: 'Photo',
  photoOf: (name) => `Photo of ${name}`,
  noPhoto: 'No photo yet.',
  addPhoto: 'Add a photo',
  changePhoto: 'Change the photo',

  checklist: 'Checklist',
  checklistHeadline: (met, required) =>
    met === required
      ? `All ${number(required)} required items are met`
      : `${number(met)} of ${number(required)} required items are met`,
  required: 'required',
  notRequired: 'not required for this category',
  forOutlet: 'NTT Mart asks for it',
  noteItem: 'Note',
  noteItemOf: (item) => `Note: ${item}`,
  certificateNumber: (value) => `number ${value}`,
  issuedOn: (day) => `issued ${format.shortDay(day)}`,
  validUntil: (day) => `valid until ${format.shortDay(day)}`,
  expired: 'expired',
  evidenceOf: (item) => `Evidence: ${item}`,
  openFile: (name) => `Open ${name}`,
  itemState: 'State',
  itemWhen: 'Known on',
  itemWhenHint: 'The day on which this was seen or took effect.',
  number: 'Number',
  issuer: 'Issuer',
  issuedOnField: 'Issued',
  expiresOnField: 'Valid until',
  expiresOnHint: 'Leave empty if it does not expire.',
  waivedReason: 'Why it is waived',
  evidence: 'Evidence',

  curation: 'Curation',
  curationHeadline: (stage) => `Stage: ${stage}`,
  curationLead: 'Before a launch every aspect is looked at. What is lacking holds it back; what is doubtful does not.',
  notLooked: 'not looked at',
  noteAspect: 'Note',
  noteAspectOf: (aspect) => `Note a finding: ${aspect}`,
  finding: 'Finding',
  findingNote: 'Remark',
  returnedWith: (aspects) => `Returned; lacking: ${format.list(aspects)}.`,
  returnMissing: 'What is still lacking',
  reason: 'Reason',
  whenAct: {
    propose: 'Proposed on',
    note: 'Looked at on',
    curate: 'Passed curation on',
    return: 'Returned on',
    verify: 'Verified on',
    launch: 'Launched on',
  },
  onlyPmd: 'Only Dinas PMD can do this.',

  archiveTitle: (name) => `Archive ${name}`,
  archiveText:
    'The product leaves the lists and all figures from the day you write. Its history stays. For a product that was entered by mistake or is no longer made.',
  archiveWhen: 'From',
  archiveReason: 'Why it is archived',
  savedArchive: 'The product is archived.',

  saved: {
    registered: 'The product is registered.',
    updated: 'The changes are saved.',
    named: 'The product has its name.',
  },
  nextChecklist: 'Fill in the checklist',
  nextCuration: 'Curation and proposal',
  nextAnother: 'Register another product',
}

export const productFormMessages: WorkMessages['registry']['productForm'] = {
  registerTitle: 'Register a product',
  editTitle: (name) => `Edit the description of ${name}`,
  nameTitle: (slot) => `Name it: ${slot}`,
  nameLead: 'This is one of the 44 products launched on 27 May 2025. Its name was never reported.',
  kabupaten: 'Kabupaten/kota',
  name: 'Name of the product',
  nameHint: 'As on its package, without the name of the business. Example: Kopi Arabika Colol.',
  category: 'Category',
  categoryHint: 'It decides which certificates are required.',
  maker: 'Maker',
  makerUmkm: 'UMKM or group',
  makerOther: 'Not a UMKM (a school, say)',
  makerUnknown: 'Not known yet',
  umkm: 'UMKM',
  umkmHint: 'Type the name of a UMKM or group in this kabupaten/kota.',
  umkmNothing: (text) => `“${text}” is not on record in this kabupaten/kota.`,
  registerUmkm: 'Register a new UMKM',
  producer: 'Name of the maker',
  producerHint: 'Example: SMKN 1 Ende.',
  desa: 'Desa/Kelurahan',
  desaHint: 'Type the name of a desa or kelurahan.',
  desaWas: (text) => `As reported: ${text}.`,
  scheme: 'Scheme',
  schemeNone: 'not known yet',
  note: 'Note',
  proposeNow: 'Propose it for curation at once',
  proposedOn: 'Proposed on',
  knownSince: 'Known since',
  knownSinceHint: 'Since when it is known that this place is this product.',
  chooseKabupatenFirst: 'Choose the kabupaten/kota first.',
  similarTitle: 'Probably on record already:',
  similarNote: 'If it is another product indeed, go on.',
  saveRegister: 'Register',
  saveEdit: 'Save changes',
  saveName: 'Save the name',
}
