import type { Month } from '#shared/day/day.ts'
import { judgedIn, type CountrySums } from '#shared/overview/country.ts'
import type { Sentence } from '#shared/messages/words.ts'
import { daysAgo, format } from '../en/format.ts'
import type { CountryMessages } from './id.ts'

const { number, month: monthText } = format

function headline(month: Month, { month: counts }: Pick<CountrySums, 'month'>): Sentence {
  const judged = judgedIn(counts)
  if (judged === 0) return [{ text: 'No month with a target was over on that day.' }]
  const start = `${monthText(month)}: ${number(counts.met)} of ${number(judged)} kabupaten/kota met their target`
  if (counts.notReported === 0) return [{ text: `${start}; all of them have reported.` }]
  return [
    { text: `${start}; ` },
    { text: `${number(counts.notReported)} have not reported`, attention: true },
    { text: '.' },
  ]
}

export const countryMessages: CountryMessages = {
  title: 'All of Indonesia',
  headline,
  lead: (lastDay, daysOld) =>
    lastDay
      ? `Numbers last changed on ${format.day(lastDay)}, ${daysAgo(daysOld)}. Choose a province to open its kabupaten/kota, outlets and sources.`
      : 'There is no record up to the day shown.',
  numbers: 'Main numbers of all provinces',
  reporting: (count, of) => `on record in ${number(count)} of ${number(of)} provinces`,
  change: (change, since) =>
    change.low === 0 && change.high === 0
      ? `the same as on ${format.shortDay(since)}`
      : `${format.change(change)} since ${format.shortDay(since)}`,
  noRecord: 'no record yet',
  mapTitle: (month) => `Share of kabupaten/kota that met the target of ${monthText(month)}`,
  mapLabel: (month) => `Map of the provinces: share of kabupaten/kota that met the target of ${monthText(month)}`,
  legend: 'Meaning of the colours',
  share: (from, to) => (from === to ? `${number(from)} %` : `${number(from)}–${number(to)} %`),
  notReported: 'not reported',
  boundaries: 'Approximate boundaries.',
  place: (name, words) => `${name}: ${words}`,
  tableTitle: (count) => `${number(count)} provinces`,
  caption: (month) =>
    `Provinces by kabupaten/kota, target of ${monthText(month)}, products, outlets and freshness of records`,
  sort: {
    name: 'Province',
    kabupaten: 'Kab./Kota',
    target: 'Target',
    ready: 'Products ready',
    outlets: 'Outlets operating',
    freshness: 'Last record',
  },
  targetHead: (month) => `Target of ${monthText(month)}`,
  met: ({ met, ...rest }) => `${number(met)} of ${number(judgedIn({ met, ...rest }))} met`,
  rest: ({ short, none, notReported }) =>
    [
      short > 0 && `${number(short)} short`,
      none > 0 && `${number(none)} none`,
      notReported > 0 && `${number(notReported)} not reported`,
    ]
      .filter((part) => part !== false)
      .join(' · '),
  nobodyReported: (count) => `${number(count)} kabupaten/kota have not reported`,
  noTarget: 'no target',
  all: 'Indonesia',
  sortBy: (column) => `Sort by ${column}`,
}
