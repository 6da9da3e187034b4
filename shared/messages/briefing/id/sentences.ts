import type { FigureChange } from '#shared/change/figure-change.ts'
import type { Day } from '#shared/day/day.ts'
import { numeral, format } from '#shared/messages/id/format.ts'
import { figureMessages } from '#shared/messages/id/figure.ts'
import { claimMessages } from '#shared/messages/id/claim.ts'
import type { OutletActivity } from '#shared/overview/outlet-activity.ts'
import type { Sentence } from '#shared/messages/words.ts'
import type {
  BestRow,
  BriefingCalls,
  BriefingHeadline,
  BriefingNumber,
  Call,
  CallMatter,
  MapState,
  OwnOutlet,
  OwnStanding,
  TopicAge,
  UnsayableClaim,
} from '#shared/report/briefing/briefing.ts'
import type { DeadlineReading } from '#shared/target/deadline.ts'
import type { Area } from '#shared/wilayah/area.ts'

const { interval, number } = format

export function headline(facts: BriefingHeadline): Sentence {
  switch (facts.kind) {
    case 'noTarget':
      return [{ text: `Belum ada target bulanan untuk ${format.month(facts.month)}.` }]
    case 'silent':
      return [
        { text: `${whoIsSilent(facts.of)} melapor ` },
        {
          text:
            facts.since === facts.month ? `untuk ${format.month(facts.month)}` : `sejak ${format.month(facts.since)}`,
          attention: true,
        },
        { text: '; target bulanan belum dapat dinilai.' },
      ]
    case 'judged':
      return judgedHeadline(facts)
    case 'running': {
      const { month, of, reached, made, due, daysLeft } = facts
      return [
        { text: `${format.month(month)} masih berjalan: ${number(made)} dari ${number(due)} produk terverifikasi, ` },
        { text: `${number(reached)} dari ${number(of)} kabupaten/kota sudah genap; ` },
        { text: daysLeft === 0 ? 'hari terakhir.' : `tinggal ${number(daysLeft)} hari.`, attention: true },
      ]
    }
    case 'one':
      return oneHeadline(facts)
  }
}

function whoIsSilent(of: number): string {
  return of === 1 ? 'Kabupaten/kota ini belum' : `Tidak satu pun dari ${number(of)} kabupaten/kota`
}

function judgedHeadline({ month, of, tally }: Extract<BriefingHeadline, { kind: 'judged' }>): Sentence {
  const { met, short, none, notReported } = tally
  const start = `${format.month(month)}: `
  if (met === of) return [{ text: `${start}semua ${number(of)} kabupaten/kota mencapai target.` }]
  const rest = [
    short > 0 && `${numeral(short)} kurang`,
    none > 0 && `${numeral(none)} nihil`,
    notReported > 0 && `${numeral(notReported)} belum lapor`,
  ].filter((part) => part !== false)
  const count = met === 0 ? `tidak satu pun dari ${number(of)}` : `${number(met)} dari ${number(of)}`
  return [
    { text: `${start}${count} kabupaten/kota mencapai target; ` },
    { text: `${rest.join(', ')}.`, attention: true },
  ]
}

function oneHeadline(facts: Extract<BriefingHeadline, { kind: 'one' }>): Sentence {
  const { name, state, target, made, unverified, silentMonths, daysLeft } = facts
  const month = format.month(facts.month)
  const waiting = unverified > 0 ? `, ${numeral(unverified)} produk menunggu verifikasi` : ''
  switch (state) {
    case 'met':
      return [
        { text: `${name} mencapai target ${month}: ${number(made)} dari ${number(target)} produk terverifikasi.` },
      ]
    case 'short':
      return [
        { text: `${name} ` },
        { text: `kurang ${numeral(Math.max(0, target - made))} produk`, attention: true },
        { text: ` dari target ${month}: ${number(made)} dari ${number(target)}${waiting}.` },
      ]
    case 'none':
      return [
        { text: `${name} melaporkan ` },
        { text: 'nihil', attention: true },
        { text: ` untuk ${month}: 0 dari ${number(target)} produk.` },
      ]
    case 'notReported':
      return [
        { text: `${name} ` },
        {
          text: silentMonths > 1 ? `belum melapor ${numeral(silentMonths)} bulan berturut-turut` : 'belum melapor',
          attention: true,
        },
        { text: `${silentMonths > 1 ? `, sampai ${month}` : ` untuk ${month}`}${waiting}.` },
      ]
    case 'running':
      if (made >= target)
        return [
          { text: `${name} sudah genap untuk ${month}: ${number(made)} dari ${number(target)} produk terverifikasi.` },
        ]
      return [
        { text: `${name} masih berutang ` },
        { text: `${numeral(target - made)} produk`, attention: true },
        {
          text: ` untuk ${month}${waiting}; ${daysLeft === 0 ? 'hari ini hari terakhir' : `tinggal ${number(daysLeft)} hari`}.`,
        },
      ]
  }
}

export function ownOutlet({ launched, possibly, missed }: OwnOutlet): Sentence {
  const passed = missed > 0 ? `, setelah ${numeral(missed)} tenggat terlewati` : ''
  if (launched) {
    const count = launched.count > 1 ? `${numeral(launched.count)} gerai, yang pertama ` : ''
    return [{ text: `NTT Mart sudah dibuka: ${count}${format.window(launched)}${passed}.` }]
  }
  if (possibly) return [{ text: `NTT Mart mungkin sudah dibuka (${format.window(possibly)}); harinya belum pasti.` }]
  return [
    { text: 'NTT Mart ' },
    { text: `belum dibuka${missed > 0 ? `; ${numeral(missed)} tenggat terlewati` : ''}.`, attention: true },
  ]
}

export function change(facts: FigureChange, since: Day): string {
  const day = format.shortDay(since)
  switch (facts.kind) {
    case 'none':
      return 'belum ada catatan'
    case 'first':
      return `pertama kali tercatat sesudah ${day}`
    case 'gone':
      return `catatannya ditarik sesudah ${day}`
    case 'same':
      return `sama seperti ${day}`
    case 'changed':
      return `${format.change(facts.change)} sejak ${day}`
  }
}

/** The unit behind a number, and what stands below it. */
export function numberUnit({ figure, value }: BriefingNumber, of: number): string {
  if (figure === 'outletsLaunched') return of === 1 ? figureMessages.unit('outlet', 1) : `dari ${number(of)}`
  if (figure === 'mentoringCompleted') return 'produk selesai'
  if (figure === 'mentoringUnrecorded') return 'produk tanpa catatan'
  return figure === 'umkmRegistered' ? '' : figureMessages.unit('product', value?.high ?? 0)
}

export function numberDetail({ figure, unsure, value }: BriefingNumber): string | undefined {
  if (figure === 'productsLaunched' && value && unsure) {
    const named = { low: Math.max(0, value.low - unsure.high), high: Math.max(0, value.high - unsure.low) }
    return unsure.high === 0 ? 'semua sudah bernama' : `${interval(named)} bernama, ${interval(unsure)} belum`
  }
  if (figure === 'outletsLaunched' && unsure) return `tanggal ${interval(unsure)} gerai belum pasti`
  if (figure === 'umkmRegistered' && value && value.of > 1)
    return `tercatat di ${number(value.reporting)} dari ${number(value.of)} kabupaten/kota`
  return undefined
}

export function matter(facts: CallMatter): string {
  switch (facts.kind) {
    case 'notReported':
      return facts.months > 1 ? `belum lapor ${numeral(facts.months)} bulan` : 'belum lapor'
    case 'behind':
      return `kurang ${numeral(facts.missing)} produk bulan itu`
    case 'noOutlet':
      return facts.missed > 0 ? 'belum ada gerai, tenggat lewat' : 'belum ada gerai'
    case 'silentOutlet':
      return facts.outlets > 1 ? `${numeral(facts.outlets)} gerai tanpa laporan rak` : 'gerai tanpa laporan rak'
    case 'unnamed':
      return `${interval(facts.products)} produk belum bernama`
    case 'unrecorded':
      return `pendampingan ${interval(facts.products)} produk belum tercatat`
  }
}

/** What to ask one kabupaten, each a line of its own. */
export function question(facts: CallMatter): string {
  switch (facts.kind) {
    case 'notReported':
      return `Laporan bulanan ${facts.months > 1 ? `${numeral(facts.months)} bulan ` : ''}belum ada; nihil pun dilaporkan`
    case 'behind':
      return `Kurang ${numeral(facts.missing)} produk bulan itu: apa hambatannya, kapan menyusul?`
    case 'noOutlet':
      return 'Gerai belum dibuka: sampai di mana persiapannya, kapan dibuka?'
    case 'silentOutlet':
      return `${facts.outlets > 1 ? `${numeral(facts.outlets)} gerai` : 'Gerai'} dua bulan tanpa laporan rak; rak kosong pun dilaporkan`
    case 'unnamed':
      return `${interval(facts.products)} produk peluncuran belum bernama: apa namanya, dari desa dan UMKM mana?`
    case 'unrecorded':
      return `Status pendampingan ${interval(facts.products)} produk belum tercatat`
  }
}

export function gap(value: number | null): string | undefined {
  if (value === null || value === 0) return undefined
  return value > 0 ? `kurang ${number(value)} produk tahun ini` : `lebih ${number(-value)} produk tahun ini`
}

export function moreCalls({ others, tied }: BriefingCalls): string | undefined {
  if (others === 0) return undefined
  const same = tied > 0 ? `; ${numeral(tied)} sama mendesaknya dengan yang terakhir` : ''
  return `${number(others)} kabupaten/kota lain juga ada yang ditunggu${same}.`
}

export function bestText({ monthsMet, monthsElapsed, streak, made }: BestRow): string {
  const run = streak > 1 ? `, ${number(streak)} beruntun` : ''
  return `${number(monthsMet)}/${number(monthsElapsed)} bulan tercapai${run}; ${interval(made)} produk`
}

export function standing(own: OwnStanding, name: string): string[] {
  const { rank, rankBefore, ranked, monthsMet, monthsElapsed, streak, island, province } = own
  const months = (part: { monthsMet: number; monthsElapsed: number }) =>
    `${number(part.monthsMet)}/${number(part.monthsElapsed)} bulan (${share(part)})`
  const moved =
    rank === null || rankBefore === null || rank === rankBefore
      ? ''
      : `, ${rank < rankBefore ? 'naik' : 'turun'} dari ${number(rankBefore)}`
  return [
    rank === null
      ? 'Belum ada bulan yang dilaporkan, jadi belum berperingkat'
      : `Peringkat ${number(rank)} dari ${number(ranked)}${moved}`,
    ...(monthsElapsed > 0
      ? [`${name} ${months({ monthsMet, monthsElapsed })}${streak > 1 ? `, ${numeral(streak)} berturut-turut` : ''}`]
      : []),
    ...(island && island.monthsElapsed > 0 ? [`Pulau ${island.name} ${months(island)}`] : []),
    ...(province.monthsElapsed > 0 ? [`Provinsi ${months(province)}`] : []),
  ]
}

function share({ monthsMet, monthsElapsed }: { monthsMet: number; monthsElapsed: number }): string {
  return `${number(Math.round((monthsMet / monthsElapsed) * 100))}%`
}

export function deadlineState({
  state,
  reachedOnDue,
  reachedNow,
  value,
  reachedLateOn,
  daysLeft,
}: DeadlineReading): string {
  switch (state) {
    case 'running':
      return `${interval(reachedNow)} dari ${number(value)}; tinggal ${number(daysLeft ?? 0)} hari`
    case 'met':
      return `${interval(reachedNow)} dari ${number(value)}: tercapai`
    case 'unclear':
      return `${interval(reachedOnDue ?? reachedNow)} dari ${number(value)}: belum pasti`
    case 'missed':
      return `${interval(reachedOnDue ?? reachedNow)} dari ${number(value)}: terlewati${
        reachedLateOn ? `; genap ${format.shortDay(reachedLateOn)}` : ''
      }`
  }
}

export function claimText({ figure, valueText, unit, saidFor, speaker }: UnsayableClaim): string {
  const name = figure === null ? '' : ` (${figureMessages.name(figure)})`
  return `“${claimMessages.value(valueText, unit)}”${name}, ${format.shortDay(saidFor)}, ${speaker}`
}

export function insteadOf({ record, meanings }: UnsayableClaim): string {
  if (meanings !== undefined) return `dipakai untuk ${numeral(meanings)} hal yang berbeda`
  return record ? `tercatat kini ${interval(record)}` : 'bertentangan dengan pernyataan lain'
}

export function topicAge({ topic, lastDay, daysOld }: TopicAge): string {
  const name = figureMessages.topic(topic)
  return lastDay ? `${name} ${format.shortDay(lastDay)} (${number(daysOld ?? 0)} hari)` : `${name} belum ada`
}

export const mapStates: Record<MapState, string> = {
  met: 'tercapai',
  short: 'kurang',
  none: 'nihil',
  notReported: 'belum lapor',
  running: 'berjalan',
  noTarget: 'tanpa target',
  launched: 'gerai dibuka',
  possibly: 'mungkin dibuka',
  notLaunched: 'belum dibuka',
  elsewhere: 'di luar wilayah lembar ini',
}

/** The name of the area on a sheet. */
export function areaName(area: Area, name: string | undefined): string {
  if (area.kind === 'province') return `Provinsi ${name ?? 'Nusa Tenggara Timur'}`
  return area.kind === 'island' ? `Pulau ${area.island}` : (name ?? area.code)
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** An instant as the province's clock shows it: `22 Nov 2026 07.05`. */
export function instant(text: string): string {
  const at = new Date(Date.parse(text) + 8 * 3_600_000).toISOString()
  return `${format.shortDay(at.slice(0, 10) as Day)} ${at.slice(11, 16).replace(':', '.')}`
}

export function activityOf({ counts, silent }: OutletActivity): string {
  const { outletsOperating, outletsStocked, outletsSelling } = counts
  const parts = [
    outletsOperating && `${interval(outletsOperating)} beroperasi`,
    outletsStocked && `${interval(outletsStocked)} berisi barang`,
    outletsSelling && `${interval(outletsSelling)} berjualan`,
    silent.high > 0 && `${interval(silent)} tanpa laporan rak`,
  ]
  return parts.filter((part) => typeof part === 'string').join(' · ')
}

/** All that waits of one kabupaten in one line, and what it is behind by. */
export function callText({ matters, gap: behind }: Call): string {
  const late = behind !== null && behind > 0 ? gap(behind) : undefined
  return [...matters.map((each) => matter(each)), ...(late === undefined ? [] : [late])].join('; ')
}
