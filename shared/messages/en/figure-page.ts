import type { FigureName, Topic } from '#shared/figure/figure.ts'
import type { EventType, SubjectKind } from '#shared/figure/registry-event.ts'
import type { figurePageMessages as idFigurePageMessages } from '#shared/messages/id/figure-page.ts'
import { format, plural } from './format.ts'

const definitions: Record<FigureName, string> = {
  umkmRegistered: 'Micro, small or medium businesses or groups on record and not archived.',
  productsLaunched: 'Featured products launched in the programme, named or not.',
  productsUnnamed: 'Launched products whose number was reported but whose name was never given.',
  productsVerified: 'Launched products verified by Dinas PMD of the province.',
  productsChecked: 'Products whose checklist was filled in at least once, ready or not.',
  productsReady: 'Products that meet every requirement of an outlet for their category, with nothing expired.',
  mentoringUnrecorded: 'Launched products whose mentoring was never recorded. That is not “waiting”.',
  mentoringPending: 'Products on record as waiting for mentoring.',
  mentoringOngoing: 'Products being mentored by a kabupaten or the province.',
  mentoringTransferred: 'Products whose mentoring was transferred from a kabupaten to the province.',
  mentoringCompleted: 'Products whose mentoring is completed, with every required item done or waived.',
  mentoringStopped: 'Products whose mentoring was stopped.',
  outletsPlanned: 'NTT Mart outlets planned but not in preparation or opened.',
  outletsInProcess: 'NTT Mart outlets in preparation.',
  outletsLaunched: 'NTT Mart outlets that were inaugurated. Whether they still operate is counted apart.',
  outletsOperating: 'NTT Mart outlets reported as operating.',
  outletsReporting: 'NTT Mart outlets whose shelf is known: their last shelf report is at most three months old.',
  outletsStocked: 'NTT Mart outlets whose last shelf report names at least one product of the programme on the shelf.',
  outletsSelling: 'NTT Mart outlets whose last shelf report tells of sales. Without a number of sales: possibly.',
  displayPoints: 'Places in airports, harbours, hotels or exhibitions where products are shown.',
  marketplaceListings: 'Listings of products on online marketplaces.',
  cooperativesTied: 'Village cooperatives (Koperasi Desa Merah Putih) tied to an outlet or product of the programme.',
  exhibitionsHeld: 'Exhibitions and Pasar Tani that are over, counted from their last day.',
}

const missing: Record<Topic, string> = {
  umkm: 'Missing: a list of UMKM with name and desa. Who can fill it: the kabupaten, checked by Dinas PMD.',
  launch: 'Missing: a report of launched products. Who can fill it: Dinas PMD of the kabupaten.',
  verification: 'Missing: results of product verification. Who can fill it: Dinas PMD of the province.',
  readiness:
    'Missing: the checklist of each product: quality, packaging, label, permit, halal and barcode. Who can fill it: the kabupaten and Dinas PMD.',
  mentoring: 'Missing: the state of mentoring of each product. Who can fill it: Dinas PMD and the kabupaten.',
  preparation:
    'Missing: reports of outlets in preparation. Who can fill it: Disperindag and Dekranasda of the kabupaten.',
  rollout: 'Missing: a report of an outlet opening. Who can fill it: Disperindag and Dekranasda of the kabupaten.',
  operation:
    'Missing: reports that outlets operate and what is on their shelves; only their inauguration is on record. Who can fill it: those who run the outlet, through the kabupaten.',
  shelf: 'Missing: the monthly shelf report of each outlet. Who can fill it: the kabupaten, on the outlet page.',
  display: 'Missing: a list of display points. Who can fill it: Disperindag and the kabupaten.',
  marketplace: 'Missing: a list of marketplace listings. Who can fill it: Disperindag and the kabupaten.',
  cooperative:
    'Missing: village cooperatives tied to an outlet or product. Who can fill it: the kabupaten and Dinas PMD.',
  exhibition: 'Missing: reports of exhibitions and Pasar Tani. Who can fill it: the kabupaten and Dinas PMD.',
}

const events: Record<EventType, string> = {
  registered: 'on record',
  archived: 'archived',
  launched: 'launched',
  named: 'named',
  planned: 'planned',
  prepared: 'in preparation',
  operating: 'operating',
  paused: 'paused',
  closed: 'closed',
  reportChosen: 'best supported report chosen',
  opened: 'opened',
  listed: 'listed',
  delisted: 'delisted',
  tied: 'tied',
  untied: 'no longer tied',
  received: 'capital received',
  reported: 'purchases reported',
  held: 'held',
  withdrawn: 'taken back',
  shelfReported: 'shelf reported',
  categorised: 'put into a category',
  proposed: 'proposed',
  curationNoted: 'looked at in curation',
  curated: 'passed curation',
  returned: 'returned',
  verified: 'verified',
  mentoringQueued: 'queued for mentoring',
  mentoringStarted: 'mentoring began',
  mentoringTransferred: 'transferred to the province',
  mentoringCompleted: 'mentoring completed',
  mentoringStopped: 'mentoring stopped',
  mentoringReopened: 'mentoring reopened',
  checklistNoted: 'checklist noted',
}

const unlabelled: Record<SubjectKind, string> = {
  umkm: 'UMKM without a name',
  product: 'Product not yet identified',
  outlet: 'Outlet without a name',
  displayPoint: 'Display point without a name',
  marketplaceListing: 'Listing without a name',
  cooperative: 'Cooperative without a name',
  capital: 'Capital of a cooperative',
  purchase: 'Government purchases',
  exhibition: 'Exhibition without a name',
}

export const figurePageMessages: typeof idFigurePageMessages = {
  definition: (figure) => definitions[figure],
  missing: (topic) => missing[topic],
  event: (type, kind) => (type === 'launched' && kind === 'outlet' ? 'opened' : events[type]),
  unlabelled: (kind) => unlabelled[kind],
  area: (area, nameOf, place) => {
    if (area.kind === 'island') return `${area.island} island`
    return area.kind === 'province' ? (place ?? 'Nusa Tenggara Timur') : nameOf(area.code)
  },
  unknownFigureTitle: 'Unknown figure',
  unknownFigure: (text) => `There is no figure called “${text}”. Choose one:`,
  unknownAreaTitle: 'Unknown area',
  unknownArea: (text, place) =>
    `There is no area “${text}” in ${place ?? 'Nusa Tenggara Timur'}. See the whole province:`,
  recordDay: (day, ago) => `last record ${format.day(day)}, ${ago}`,
  reporting: (count, of) => `on record in ${format.number(count)} of ${format.number(of)} kabupaten and kota`,
  unsure: 'A range means that the day of some events is uncertain: the smaller number is certain, the larger possible.',
  zero: 'Zero on record: this area of work was reported, but nothing counted on that day.',
  noRecord: (asOf) => `No record up to ${format.day(asOf)}. That is not zero.`,
  breakdown: 'By area',
  breakdownArea: 'Area',
  breakdownCount: 'Count',
  breakdownLast: 'Last record',
  rows: 'The rows behind this number',
  rowsCount: (count) => plural(count, 'row'),
  rowsLimit: (shown, of) => `Showing the newest ${format.number(shown)} of ${format.number(of)}.`,
  showMore: (count) => `Show ${format.number(count)} more`,
  noRows: 'No rows on that day.',
  certain: 'certain',
  possible: 'possible',
  rival: 'another report',
  recorded: (day, who) => `recorded ${format.shortDay(day)} by ${who}`,
  englishNotes: 'Notes on sources are in English.',
  claims: 'What was said about this figure',
  noClaims: 'Nothing was said about this figure up to that day.',
  provinceClaims: (count) => `${plural(count, 'claim')} about the whole province`,
  inArea: (area) => `for ${area}`,
  csv: 'Download CSV by kabupaten',
}
