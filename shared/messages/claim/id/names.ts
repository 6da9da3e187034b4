import type { MatterName } from '#shared/claim/answers.ts'
import { figureMessages } from '../../id/figure.ts'

/** Groups and metrics of the first data, which are kept as short English names. */
const groups: Readonly<Record<string, string>> = {
  launch_date: 'Tanggal peluncuran OVOP',
  umkm190: 'Angka 190 dan UMKM pada peluncuran',
  mentoring: 'Pendampingan produk',
  legality: 'Kelengkapan izin produk',
  outlets: 'Jumlah gerai NTT Mart',
  asn_arithmetic: 'Belanja ASN dan omzet NTT Mart',
  trade_deficit: 'Defisit perdagangan',
  kopdes: 'Koperasi Desa Merah Putih',
  connectivity: 'Sinyal dan jaringan desa',
}

/** The sources' word for desa is not ours, so these names stand as texts. */
const aboutDesa: readonly (readonly [metric: string, name: string])[] = [
  ['ovop_training_villages', 'Desa peserta pelatihan'],
  ['villages_mapped', 'Desa yang dipetakan potensinya'],
  ['ovop_villages_legality_complete', 'Desa yang izinnya lengkap'],
  ['villages_expected_products', 'Desa yang diharapkan punya produk'],
  ['village_products_expected', 'Produk desa yang diharapkan'],
  ['villages_without_4g', 'Desa tanpa 4G'],
  ['village_fund_total', 'Dana desa sejak 2015'],
]

const metrics: Readonly<Record<string, string>> = {
  ...Object.fromEntries(aboutDesa),
  ovop_launch_date: 'Tanggal peluncuran OVOP',
  products_launched: 'Produk yang diluncurkan',
  umkm_and_street_vendors_at_party: 'UMKM dan PKL pada peluncuran',
  umkm_product_types_at_party: 'Jenis produk UMKM pada peluncuran',
  umkm_types_at_party: 'Jenis UMKM pada peluncuran',
  umkm_mentored: 'UMKM yang didampingi',
  umkm_in_ovop_scheme: 'UMKM dalam skema OVOP',
  umkm_at_launch: 'UMKM pada peluncuran',
  free_food_portions: 'Porsi makanan gratis',
  mentoring_completed: 'Pendampingan selesai',
  mentoring_transferred: 'Dialihkan ke provinsi',
  mentoring_in_kabupaten: 'Masih didampingi kabupaten',
  mentoring_pending: 'Belum didampingi',
  mentoring_to_be_done_by_province: 'Akan didampingi provinsi',
  ovop_quota_per_kabupaten_kota: 'Kuota produk tiap kabupaten/kota',
  ovop_quota_per_kabupaten: 'Kuota UMKM kabupaten',
  products_in_nttmart: 'Produk di NTT Mart',
  ovop_legality_status: 'Keadaan izin',
  ovop_groups: 'Kelompok OVOP',
  bpom_nie_total_ntt: 'Izin edar BPOM di NTT',
  outlets_launched: 'Gerai yang dibuka',
  outlets_operating: 'Gerai beroperasi',
  outlets_in_process: 'Gerai disiapkan',
  outlets_not_launched: 'Belum memiliki gerai',
  outlet_sequence: 'Urutan gerai',
  products_on_sale: 'Produk yang dijual di gerai',
  ikm_on_sale: 'IKM yang produknya dijual',
  purchase_budget: 'Anggaran belanja produk lokal',
  product_types_on_sale: 'Jenis produk yang dijual',
  staff_ordered_to_shop: 'Pegawai yang diminta berbelanja',
  ikm_total: 'IKM seluruhnya',
  ikm_registered_nttmart: 'IKM yang memenuhi syarat NTT Mart',
  asn_total: 'Jumlah ASN',
  asn_min_spend: 'Belanja terendah tiap ASN',
  nttmart_monthly_turnover_expected: 'Omzet NTT Mart yang diharapkan',
  provincial_asn_monthly_spend_expected: 'Belanja ASN provinsi yang diharapkan',
  goods_out_value: 'Nilai barang keluar',
  goods_in_value: 'Nilai barang masuk',
  trade_deficit: 'Defisit perdagangan',
  betel_nut_import: 'Pinang dari luar',
  tourism_turnover: 'Perputaran uang pariwisata',
  kopdes_merah_putih: 'Koperasi Desa Merah Putih',
  kopdes_operating: 'Koperasi yang berjalan',
  kopdes_without_capital: 'Koperasi tanpa modal',
  kopdes_active: 'Koperasi yang aktif',
  kopdes_capital_injection: 'Modal untuk koperasi',
  kkpd_pilot_opd: 'OPD percontohan KKPD',
  kkpd_governments: 'Pemerintah daerah pengguna KKPD',
  exhibition_visits: 'Kunjungan pameran',
  exhibition_transactions: 'Transaksi pameran',
  price_uplift_coffee: 'Harga kopi setelah dikemas',
  blank_spots: 'Titik tanpa sinyal',
  bts_towers_active: 'Menara aktif',
  bts4g_planned: 'BTS 4G yang direncanakan',
  bts4g_built: 'BTS 4G yang dibangun',
  bts4g_in_use: 'BTS 4G yang dipakai',
  meja_rakyat_complaints: 'Pengaduan Meja Rakyat',
  provincial_budget_2026: 'APBD 2026',
}

/** A metric in words; a short name that nobody explained is read as it is spelled. */
export function metricName(metric: string): string {
  const known = Object.hasOwn(metrics, metric) ? metrics[metric] : undefined
  return known ?? asWritten(metric)
}

export function matterName(name: MatterName): string {
  switch (name.kind) {
    case 'group':
      return (Object.hasOwn(groups, name.group) ? groups[name.group] : undefined) ?? name.group
    case 'figure':
      return figureMessages.name(name.figure)
    case 'metric':
      return metricName(name.metric)
  }
}

function asWritten(metric: string): string {
  const words = metric.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
