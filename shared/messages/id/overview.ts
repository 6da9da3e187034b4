import type { Day, Month } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { Sentence } from '#shared/messages/words.ts'
import type { DeadlineProjection, DeadlineReading } from '#shared/target/deadline.ts'
import type { Headline } from '#shared/overview/headline.ts'
import { daysAgo, format, numeral } from './format.ts'

function headline(facts: Headline): Sentence {
  switch (facts.kind) {
    case 'notStarted':
      return [{ text: 'Program belum diluncurkan: belum ada produk atau gerai yang tercatat.' }]
    case 'noRecord':
      return [{ text: 'Belum ada produk atau gerai yang tercatat.' }]
    case 'productsOnly':
      return [
        { text: `${format.interval(facts.products)} produk unggulan diluncurkan; ` },
        { text: `belum ada NTT Mart di ${facts.of} kabupaten/kota.` },
      ]
    case 'rollout':
      return rolloutHeadline(facts)
  }
}

function rolloutHeadline({ launched, of, missed, next, left }: Extract<Headline, { kind: 'rollout' }>): Sentence {
  const passed = `${numeral(missed)} tenggat terlewati`
  if (launched.low === of) {
    const start = `Semua ${of} kabupaten/kota sudah membuka NTT Mart`
    return missed > 0
      ? [{ text: `${start}, setelah ` }, { text: passed, attention: true }, { text: '.' }]
      : [{ text: `${start}.` }]
  }
  const start = { text: `${format.interval(launched)} dari ${of} kabupaten/kota sudah membuka NTT Mart` }
  const unsure = launched.high - launched.low
  const ends = [
    left.length > 0 && (left.length <= 3 ? `${format.list(left)} belum` : `${left.length} belum`),
    unsure > 0 && `${numeral(unsure)} belum pasti`,
  ].filter((part) => part !== false)
  const end = ends.length > 0 ? `${ends.join(', ')}.` : ''
  if (next) {
    const ahead = `tenggat ${format.day(next.dueOn)} ${daysLeft(next.daysLeft)}`
    const missedFirst =
      missed > 0
        ? [{ text: passed, attention: true as const }, { text: `, ${ahead}` }]
        : [{ text: ahead, attention: true as const }]
    return [start, { text: '; ' }, ...missedFirst, { text: left.length > 0 && left.length <= 3 ? `, ${end}` : '.' }]
  }
  if (missed > 0) return [start, { text: '; ' }, { text: passed, attention: true }, { text: `, ${end}` }]
  return [start, { text: `; ${end}` }]
}

function daysLeft(days: number): string {
  return days === 0 ? 'jatuh hari itu juga' : `tinggal ${format.number(days)} hari`
}

function deadlineText(reading: DeadlineReading): string {
  const { state, dueOn, value, reachedOnDue, reachedNow, daysLeft: days, neededPerMonth, reachedLateOn } = reading
  const day = format.shortDay(dueOn)
  switch (state) {
    case 'running': {
      const needed = neededPerMonth === undefined ? '' : `, perlu ${format.number(neededPerMonth)} gerai sebulan`
      return `${day}: baru ${format.interval(reachedNow)} dari ${value}, ${daysLeft(days ?? 0)}${needed}`
    }
    case 'met':
      return `${day}: ${value} gerai tercapai`
    case 'unclear':
      return `${day}: ${format.interval(reachedOnDue ?? reachedNow)} dari ${value}, belum pasti tercapai`
    case 'missed': {
      const later = reachedLateOn
        ? `tercapai ${format.shortDay(reachedLateOn)}`
        : `sampai hari yang ditampilkan ${format.interval(reachedNow)}`
      return `${day}: terlewati dengan ${format.interval(reachedOnDue ?? reachedNow)} dari ${value}; ${later}`
    }
  }
}

/** The projected day with its formula. */
function projectionText({ firstMonth, lastMonth, made, left, perMonth, day }: DeadlineProjection): string {
  const rate = `${format.shortMonth(firstMonth)}–${format.shortMonth(lastMonth)}: ${format.number(made)} gerai, ${format.number(perMonth)} sebulan`
  return day
    ? `Dengan laju itu (${rate}), ${format.number(left)} sisanya ÷ ${format.number(perMonth)} × 30,4 hari: sekitar ${format.day(day)}`
    : `Sisa ${format.number(left)} gerai. Laju ${rate}, jadi tanggal selesainya tidak dapat diperkirakan`
}

export const overviewMessages = {
  title: 'Ringkasan',
  headline,
  lead: (lastDay: Day | null, daysOld: number) =>
    lastDay
      ? `Perubahan angka terakhir ${format.day(lastDay)}, ${daysAgo(daysOld)}. Setiap angka dapat dibuka sampai ke baris dan sumbernya.`
      : 'Belum ada catatan sampai hari yang ditampilkan.',
  numbers: 'Angka utama',
  ofOutlets: (count: number) => `dari ${format.number(count)} gerai`,
  reportedBy: (count: number, of: number) =>
    `tercatat di ${format.number(count)} dari ${format.number(of)} kabupaten/kota`,
  notRecorded: 'tanpa catatan pendampingan',
  namedAndUnnamed: (named: Interval, unnamed: Interval) =>
    `${format.interval(named)} bernama, ${format.interval(unnamed)} belum teridentifikasi`,
  changeSince: (change: Interval, since: Day) =>
    change.low === 0 && change.high === 0
      ? `sama seperti ${format.shortDay(since)}`
      : `${format.change(change)} sejak ${format.shortDay(since)}`,
  unsureDays: (count: number) => `${format.number(count)} di antaranya belum pasti tanggalnya`,
  activity: { outletsOperating: 'beroperasi', outletsStocked: 'berisi barang', outletsSelling: 'berjualan' },
  activityUnknown: 'operasi, isi rak, dan penjualan belum dilaporkan',
  shelfMonth: (month: Month, silent: Interval) =>
    `laporan rak sampai ${format.month(month)}${silent.high > 0 ? `; ${format.interval(silent)} gerai belum lapor` : ''}`,
  recordDay: (day: Day, daysOld: number) => `per ${format.shortDay(day)}, ${daysAgo(daysOld)}`,
  noRecordYet: 'belum ada catatan',
  noRecordByThen: 'belum ada catatan sampai hari itu',
  completed: 'selesai didampingi',
  mentoringRest: (rest: { transferred: string; ongoing: string; pending: string }) =>
    `${rest.transferred} dialihkan · ${rest.ongoing} berjalan · ${rest.pending} menunggu`,
  saidSplit: (split: { completed: number; transferred: number; pending: number }, day: string) =>
    `disebut ${format.number(split.completed)} selesai · ${format.number(split.transferred)} dialihkan · ${format.number(split.pending)} menunggu (${day})`,
  saidNotRecorded: 'disebut untuk provinsi saja, belum tercatat per produk',
  layers: 'Lapisan peta',
  showTable: 'Tabel',
  showMap: 'Peta',
  attention: 'Perlu perhatian',
  nothingWaits: 'Tidak ada yang menunggu pada hari itu.',
  rollout: 'Gerai yang dibuka, dan pernyataan pejabat',
  rolloutFailed: 'Bagan tidak dapat dimuat; tenggat dan angkanya ada di sampingnya.',
  deadlines: 'Tenggat',
  deadline: (reading: DeadlineReading) => deadlineText(reading),
  projection: (projection: DeadlineProjection) => projectionText(projection),
  chronicle: 'Kronik',
  fromClaim: 'dicatat dari pernyataan',
  chronicleAll: (count: number) => `Tampilkan ${format.number(count)} peristiwa sebelumnya`,
  chronicleEmpty: 'Belum ada peristiwa sampai hari itu.',
  withoutDay: 'tanpa tanggal',
  englishData: 'Judul dan ringkasan sumber ditulis dalam bahasa Inggris.',
}
