import type { Day, Month } from '#shared/day/day.ts'
import type { KabupatenHeadline } from '#shared/overview/kabupaten-headline.ts'
import type { Owed } from '#shared/overview/owed.ts'
import type { EventType } from '#shared/figure/registry-event.ts'
import type { Sentence } from '#shared/messages/words.ts'
import { format, numeral } from './format.ts'

function headline({ outlet, owed }: KabupatenHeadline): Sentence {
  const start = outletPart(outlet)
  if (!owed) return [{ text: `${start}.` }]
  if (owed.owed === 0) return [{ text: `${start}; target ${format.month(owed.month)} tercapai.` }]
  return [
    { text: `${start}; ` },
    { text: `kurang ${numeral(owed.owed)} produk untuk ${format.month(owed.month)}`, attention: true },
    { text: `, ${daysLeft(owed.daysLeft)}.` },
  ]
}

function outletPart(outlet: KabupatenHeadline['outlet']): string {
  switch (outlet.kind) {
    case 'none':
      return 'Belum membuka NTT Mart'
    case 'possibly':
      return `NTT Mart mungkin sudah dibuka (${format.window(outlet.window)})`
    case 'launched':
      return outlet.window.notBefore === outlet.window.notAfter
        ? `NTT Mart dibuka ${format.day(outlet.window.notBefore)}`
        : `NTT Mart dibuka antara ${format.shortDay(outlet.window.notBefore)} dan ${format.shortDay(outlet.window.notAfter)}`
  }
}

function daysLeft(days: number): string {
  return days === 0 ? 'hari terakhir' : `tinggal ${format.number(days)} hari`
}

export const kabupatenMessages = {
  headline,
  breadcrumb: 'Letak halaman',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  jump: 'Pilih kabupaten/kota',
  open: 'Buka',
  facts: (facts: { capital: string; population: number; desa: number; kelurahan: number }) =>
    [
      `ibu kota ${facts.capital}`,
      `${format.number(facts.population)} jiwa`,
      facts.desa > 0 && `${format.number(facts.desa)} desa`,
      facts.kelurahan > 0 && `${format.number(facts.kelurahan)} kelurahan`,
    ]
      .filter((part) => part !== false)
      .join(' · '),
  mapTitle: 'Letak dan pendampingan',
  wholeMap: 'Peta lengkap di Ringkasan',
  owedTitle: (month: Month) => `Yang harus dipenuhi bulan ini: ${format.month(month)}`,
  owed: ({ target }: Owed) => `dari ${format.number(target)} produk masih kurang`,
  owedDue: ({ dueOn, daysLeft: days }: Owed) =>
    `paling lambat ${format.day(dueOn)} pukul 24.00 WITA, ${daysLeft(days)}`,
  owedUnverified: (count: number) => `${format.number(count)} produk sudah dilaporkan, menunggu verifikasi`,
  owedNothing: 'Belum ada target bulanan pada hari itu.',
  owedNext:
    'Berikutnya: laporkan produk yang diluncurkan bulan ini, atau nihil. Produk dihitung setelah diverifikasi Dinas PMD.',
  monthsTitle: 'Bulan demi bulan',
  monthsSoFar: (sum: { finished: number; due: number; made: number; unverified: number; silent: number }) =>
    `${format.number(sum.finished)} bulan sudah lewat: seharusnya ${format.number(sum.due)} produk, ${format.number(sum.made)} terverifikasi, ${format.number(sum.unverified)} belum diverifikasi; ${format.number(sum.silent)} bulan belum lapor.`,
  productsTitle: 'Produk',
  launchProducts: (day: string) => `Dua produk peluncuran${day ? `, ${day}` : ''}`,
  otherProducts: 'Produk lain yang pernah disebut',
  unnamed: 'belum teridentifikasi',
  unnamedNext: 'Berikutnya: laporkan nama produk, desa, dan UMKM-nya.',
  slot: (slot: number) => `Produk peluncuran ${slot}`,
  noProducts: 'Belum ada produk yang tercatat sampai hari itu.',
  category: {
    food: 'makanan',
    beverage: 'minuman',
    fishery: 'hasil laut',
    agri: 'hasil tani',
    essentialOil: 'minyak atsiri',
    textile: 'tenun dan tekstil',
    craft: 'kerajinan',
    other: 'lainnya',
  } as Record<string, string>,
  moreProducts: (count: number) => `Tampilkan ${count} produk lain`,
  notAllProducts: 'Yang tampil sebagian saja, menurut nama.',
  launchedProducts: 'Produk yang sudah diluncurkan',
  notAllUmkm: 'Yang tampil sebagian saja, menurut nama.',
  newestUmkm: 'UMKM yang terakhir dicatat',
  moreUmkm: (count: number) => `Tampilkan ${count} UMKM lain`,
  umkmTitle: 'UMKM tercatat',
  noUmkm: 'Belum ada UMKM yang tercatat.',
  umkmKind: { business: 'usaha', group: 'kelompok' },
  readinessTitle: 'Kesiapan dan pendampingan',
  mentoringNone: (products: string) => `${products} produk tanpa catatan pendampingan.`,
  mentoringNoneDetail: 'Pejabat menyebut pembagian hanya untuk seluruh provinsi, tidak per kabupaten/kota.',
  mentoringNext:
    'Untuk mengisinya: status tiap produk (menunggu, berjalan, dialihkan ke provinsi, selesai) dengan tanggal dan suratnya.',
  readinessNone: 'Belum ada produk yang diperiksa kesiapannya untuk masuk gerai.',
  readinessNext:
    'Untuk mengisinya: daftar periksa produk, yaitu mutu, alat, kemasan, label, izin edar, halal, NIB, barcode, QRIS, dan promosi digital.',
  nothingToMentor: 'Belum ada produk untuk didampingi pada hari itu.',
  outletTitle: 'Gerai',
  noOutlet: 'Belum ada gerai yang tercatat sampai hari itu.',
  noOutletNext: 'Berikutnya: catat rencana, tempat, dan tahap persiapannya.',
  reports: 'Laporan tentang gerai ini',
  event: {
    planned: 'direncanakan',
    prepared: 'disiapkan',
    launched: 'dibuka',
    operating: 'beroperasi',
    paused: 'berhenti sementara',
    closed: 'ditutup',
    registered: 'tercatat',
    archived: 'diarsipkan',
    named: 'dinamai',
    opened: 'dibuka',
    listed: 'dipajang',
    delisted: 'ditarik',
  } as Partial<Record<EventType, string>>,
  rival: 'laporan lain',
  counted: 'dipakai',
  chosenBecause: (reason: string) => `Dipilih sebagai laporan terkuat: ${reason}`,
  compareTitle: 'Dibandingkan',
  compareNote: (island: string) => `Angka ${island} dan provinsi adalah jumlah seluruh kabupaten/kotanya.`,
  here: 'di sini',
  islandOf: (island: string) => `Pulau ${island}`,
  province: 'Provinsi',
  figure: 'Angka',
  claimsTitle: 'Pernyataan tentang kabupaten/kota ini',
  targetsTitle: 'Target yang berlaku di sini',
  noTargets: 'Tidak ada target khusus selain target bulanan dan gerai.',
  targetSet: (by: string, on: Day) => `${by}, ${format.shortDay(on)}`,
  targetDue: (day: Day) => `tenggat ${format.shortDay(day)}`,
  chronicleTitle: 'Kronik',
  freshnessTitle: 'Kesegaran data',
  freshnessNote: 'Hari sejak catatan terakhir di tiap bidang.',
  topic: 'Bidang',
  lastRecord: 'Catatan terakhir',
  monthlyReport: 'Laporan bulanan',
}
