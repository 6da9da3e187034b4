import type { kabupatenMessages as idKabupatenMessages } from '#shared/messages/id/kabupaten.ts'
import type { Sentence } from '#shared/messages/words.ts'
import type { KabupatenHeadline } from '#shared/overview/kabupaten-headline.ts'
import { format, numeral, plural } from './format.ts'

function headline({ outlet, owed }: KabupatenHeadline): Sentence {
  const start = outletPart(outlet)
  if (!owed) return [{ text: `${start}.` }]
  if (owed.owed === 0) return [{ text: `${start}; the target of ${format.month(owed.month)} is met.` }]
  return [
    { text: `${start}; ` },
    {
      text: `${numeral(owed.owed)} ${owed.owed === 1 ? 'product' : 'products'} owed for ${format.month(owed.month)}`,
      attention: true,
    },
    { text: `, ${daysLeft(owed.daysLeft)}.` },
  ]
}

function outletPart(outlet: KabupatenHeadline['outlet']): string {
  switch (outlet.kind) {
    case 'none':
      return 'No NTT Mart yet'
    case 'possibly':
      return `An NTT Mart may be open (${format.window(outlet.window)})`
    case 'launched':
      return outlet.window.notBefore === outlet.window.notAfter
        ? `NTT Mart opened on ${format.day(outlet.window.notBefore)}`
        : `NTT Mart opened between ${format.shortDay(outlet.window.notBefore)} and ${format.shortDay(outlet.window.notAfter)}`
  }
}

function daysLeft(days: number): string {
  return days === 0 ? 'last day' : `${plural(days, 'day')} left`
}

export const kabupatenMessages: typeof idKabupatenMessages = {
  headline,
  breadcrumb: 'Where this page is',
  previous: 'Previous',
  next: 'Next',
  jump: 'Choose a kabupaten/kota',
  open: 'Open',
  facts: (facts) =>
    [
      `capital ${facts.capital}`,
      `${format.number(facts.population)} people`,
      facts.desa > 0 && `${format.number(facts.desa)} desa`,
      facts.kelurahan > 0 && `${format.number(facts.kelurahan)} kelurahan`,
    ]
      .filter((part) => part !== false)
      .join(' · '),
  mapTitle: 'Where it lies, and its mentoring',
  wholeMap: 'The whole map, on the overview',
  owedTitle: (month) => `Owed this month: ${format.month(month)}`,
  owed: ({ target }) => `of ${plural(target, 'product')} still owed`,
  owedDue: ({ dueOn, daysLeft: days }) => `by ${format.day(dueOn)}, 24:00 WITA, ${daysLeft(days)}`,
  owedUnverified: (count) => `${plural(count, 'product')} reported, waiting for verification`,
  owedNothing: 'No monthly target applied on that day.',
  owedNext: 'Next: report the products launched this month, or none. A product counts once Dinas PMD has verified it.',
  monthsTitle: 'Month by month',
  monthsSoFar: (sum) =>
    `${plural(sum.finished, 'month')} over: ${plural(sum.due, 'product')} due, ${format.number(sum.made)} verified, ${format.number(sum.unverified)} unverified; ${plural(sum.silent, 'month')} not reported.`,
  productsTitle: 'Products',
  launchProducts: (day) => `The two launch products${day ? `, ${day}` : ''}`,
  otherProducts: 'Other products ever named',
  unnamed: 'not yet identified',
  unnamedNext: 'Next: report the name of the product, its desa and its UMKM.',
  slot: (slot) => `Launch product ${slot}`,
  noProducts: 'No product on record up to that day.',
  category: {
    food: 'food',
    beverage: 'drink',
    fishery: 'fishery',
    agri: 'farm produce',
    essentialOil: 'essential oil',
    textile: 'woven cloth and textile',
    craft: 'craft',
    other: 'other',
  },
  moreProducts: (count) => `Show ${count} more products`,
  notAllProducts: 'These are only some of them, by name.',
  launchedProducts: 'Products that were launched',
  notAllUmkm: 'These are only some of them, by name.',
  newestUmkm: 'UMKM recorded last',
  moreUmkm: (count) => `Show ${count} more UMKM`,
  umkmTitle: 'UMKM on record',
  noUmkm: 'No UMKM on record yet.',
  umkmKind: { business: 'business', group: 'group' },
  readinessTitle: 'Readiness and mentoring',
  mentoringNone: (products) => `The mentoring of ${products} products is unrecorded.`,
  mentoringNoneDetail: 'Officials gave the split for the whole province only, not by kabupaten/kota.',
  mentoringNext:
    'What would fill it: the state of each product (pending, ongoing, transferred to the province, completed) with its day and letter.',
  readinessNone: 'No product has been checked for its readiness for an outlet.',
  readinessNext:
    'What would fill it: the checklist of the product, that is quality, equipment, packaging, label, permit, halal, NIB, barcode, QRIS and digital promotion.',
  nothingToMentor: 'There was no product to mentor on that day.',
  outletTitle: 'Outlet',
  noOutlet: 'No outlet on record up to that day.',
  noOutletNext: 'Next: record the plan, the place and how far preparations are.',
  reports: 'Reports about this outlet',
  event: {
    planned: 'planned',
    prepared: 'prepared',
    launched: 'opened',
    operating: 'operating',
    paused: 'paused',
    closed: 'closed',
    registered: 'on record',
    archived: 'archived',
    named: 'named',
    opened: 'opened',
    listed: 'listed',
    delisted: 'delisted',
  },
  rival: 'differs',
  counted: 'used',
  chosenBecause: (reason) => `Chosen as the best supported report: ${reason}`,
  compareTitle: 'Compared',
  compareNote: (island) => `Numbers of ${island} and of the province are sums over their kabupaten/kota.`,
  here: 'here',
  islandOf: (island) => `${island} island`,
  province: 'Province',
  figure: 'Number',
  claimsTitle: 'What was said about this kabupaten/kota',
  targetsTitle: 'Targets about this kabupaten/kota',
  noTargets: 'No target of its own besides the monthly one and the outlet.',
  targetSet: (by, on) => `${by}, ${format.shortDay(on)}`,
  targetDue: (day) => `deadline ${format.shortDay(day)}`,
  chronicleTitle: 'Chronicle',
  freshnessTitle: 'Freshness',
  freshnessNote: 'Days since the last record of each area of work.',
  topic: 'Area of work',
  lastRecord: 'Last record',
  monthlyReport: 'Monthly report',
}
