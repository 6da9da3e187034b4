import type { Pace, RecentRate } from '#shared/target/pace-row.ts'
import { format } from '../../id/format.ts'

const { number, interval } = format

function share(part: number): string {
  return `${number(Math.round(part * 100))}%`
}

function gapText(gap: number): string {
  if (gap === 0) return 'tepat'
  return gap > 0 ? `kurang ${number(gap)}` : `lebih ${number(-gap)}`
}

function monthsOf({ firstMonth, lastMonth }: RecentRate): string {
  return firstMonth === lastMonth
    ? format.shortMonth(lastMonth)
    : `${format.monthName(firstMonth)}–${format.shortMonth(lastMonth)}`
}

/** How a kabupaten stands in a year, in one or two sentences. */
function sentence(pace: Pace): string {
  const { year, monthsElapsed, due, made, gap, yearDue, consistency, projected, monthsLeft } = pace
  if (monthsElapsed === 0) {
    return `Belum ada bulan ${year} yang selesai. Target sepanjang tahun ${number(yearDue)} produk, terverifikasi ${interval(made)}.`
  }
  if (consistency === null) {
    return `Belum ada laporan untuk ${number(monthsElapsed)} bulan yang sudah lewat di ${year}; seharusnya ${number(due)} produk. Tanpa laporan tidak ada proyeksi.`
  }
  const now = `Sampai bulan terakhir yang selesai seharusnya ${number(due)} produk; terverifikasi ${interval(made)}, ${gapText(gap)}.`
  if (projected === null || monthsLeft === 0) return now
  const end = `Dengan laju terakhir, akhir ${year} sekitar ${number(projected)} dari ${number(yearDue)}.`
  return `${now} ${end}`
}

/** Every formula with the numbers that went into it, one line each. */
function formula(pace: Pace): { name: string; text: string }[] {
  const { due, made, gap, yearDue, left, monthsLeft, requiredRate, recent, projected, year } = pace
  const sure = made.low === made.high ? 'terverifikasi' : 'pasti terverifikasi'
  const lines = [
    { name: 'Selisih', text: `seharusnya ${number(due)} − ${sure} ${number(made.low)} = ${number(gap)}` },
    requiredRate !== null && {
      name: 'Perlu sebulan',
      text: `sisa ${number(left)} (target setahun ${number(yearDue)} − ${number(made.low)}, paling sedikit 0) ÷ ${number(monthsLeft)} bulan = ${number(requiredRate)}`,
    },
    recent !== null && { name: 'Laju terakhir', text: rateText(recent) },
    projected !== null &&
      recent !== null &&
      recent.rate !== null &&
      monthsLeft > 0 && {
        name: `Proyeksi akhir ${year}`,
        text: projectionText(pace, recent, projected),
      },
    pace.consistency !== null && {
      name: 'Konsistensi',
      text: `${number(pace.monthsMet)} bulan tercapai ÷ ${number(pace.monthsElapsed)} bulan lewat = ${share(pace.consistency)}`,
    },
  ]
  return lines.filter((line) => line !== false)
}

function rateText(recent: RecentRate): string {
  const silent = recent.notReported > 0 ? `; ${number(recent.notReported)} bulan di antaranya belum lapor` : ''
  if (recent.rate === null) return `tidak ada: ${monthsOf(recent)} belum dilaporkan`
  return `${number(recent.made)} produk ÷ ${number(recent.months)} bulan (${monthsOf(recent)}) = ${number(recent.rate)} sebulan${silent}`
}

/** The rate stands as its fraction, so that whoever works it out by hand gets the same. */
function projectionText({ madeBefore, monthsLeft, made }: Pace, recent: RecentRate, projected: number): string {
  const sum = madeBefore + (recent.made / recent.months) * monthsLeft
  const text = `${number(madeBefore)} sampai bulan yang sudah lewat + ${number(recent.made)} ÷ ${number(recent.months)} × ${number(monthsLeft)} bulan = ${number(sum)}`
  return projected > sum ? `${text}; yang sudah ada ${number(made.low)}, jadi ${number(projected)}` : text
}

/** The pace of one kabupaten: on its own page, and on the target page behind each row. */
export const paceMessages = {
  title: (year: number) => `Laju menuju target ${year}`,
  sentence,
  formula,
  formulaTitle: 'Cara hitung',
  share,
  made: 'terverifikasi',
  due: 'seharusnya',
  projection: 'proyeksi',
  uncertain: 'mungkin',
  chartLabel: (year: number) => `Grafik produk kumulatif ${year} tiap bulan: terverifikasi, seharusnya, dan proyeksi`,
  asTable: 'Angka tiap bulan',
  month: 'Bulan',
  target: 'Target',
  cumulative: 'Semua angka dijumlahkan sejak bulan pertama tahun itu.',
  none: '–',
  unreportedMonths: (count: number) => `${number(count)} bulan belum lapor`,
  toTargets: 'Bandingkan dengan semua kabupaten/kota',
}
