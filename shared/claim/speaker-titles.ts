/** Titles that open an office. What follows may belong to the office too; see `officeWords`. */
export const titles: readonly string[] = [
  'Plt',
  'Pj',
  'Penjabat',
  'Wakil Gubernur',
  'Gubernur',
  'Wagub',
  'Wakil Wali Kota',
  'Wakil Bupati',
  'Wali Kota',
  'Walikota',
  'Bupati',
  'Wabup',
  'Menteri',
  'Menkominfo',
  'Menko',
  'Wamen',
  'Kadis',
  'Kabid',
  'Kabag',
  'Kasi',
  'Kepala',
  'Ketua',
  'Direktur',
  'Sekretaris',
  'Sekda',
  'Asisten',
  'Camat',
  'Lurah',
  'Staf Ahli',
  'Staf Khusus',
  'Anggota',
  'Tim Meja Rakyat',
  'Juru Bicara',
]

/** Words that go on naming the office after its title: bodies, fields of work, and ways to say where. */
export const officeWords: ReadonlySet<string> = new Set([
  ...[
    'Dinas',
    'Badan',
    'Biro',
    'Bidang',
    'Bagian',
    'Balai',
    'Kantor',
    'Tim',
    'Cabang',
    'Provinsi',
    'Kabupaten',
    'Kota',
  ],
  ...['Utama', 'Usaha', 'Gubernur', 'Bupati'],
  ...['Desa', 'Kelurahan', 'Kecamatan', 'Kab.', 'Kec.', 'dan', '&', 'NTT', 'RI', 'Daerah', 'Umum'],
  ...['PMD', 'DPMD', 'UEM-TTG', 'Perindag', 'Perindagkop', 'Disperindag', 'Disperindagkop', 'Perindustrian'],
  ...['Perdagangan', 'Koperasi', 'UKM', 'UMKM', 'Kominfo', 'Diskominfo', 'Bappeda', 'Bapperida', 'Dekranasda', 'DPRD'],
  ...[
    'Keuangan',
    'Pendapatan',
    'Aset',
    'Pendidikan',
    'Kebudayaan',
    'Pariwisata',
    'Pertanian',
    'Peternakan',
    'Perikanan',
  ],
  ...['Kelautan', 'Kesehatan', 'Sosial', 'Hukum', 'Pembangunan', 'Ekonomi', 'Pemberdayaan', 'Masyarakat'],
  ...['BPOM', 'BBPOM', 'BAKTI', 'BPS', 'BI', 'OJK', 'BPK', 'Ombudsman', 'Bank', 'Dagri', 'Dalam', 'Negeri', 'PUPR'],
])

/** Bodies that speak without a title before them. */
export const bodies: ReadonlySet<string> = new Set([
  ...['BAKTI', 'BPOM', 'BBPOM', 'BPS', 'BI', 'Kominfo', 'Diskominfo', 'Disperindag', 'Dekranasda', 'DPMD', 'Ombudsman'],
  ...['Dinas', 'Bank', 'DPRD', 'Bappeda'],
])

/** Names and abbreviations of places that an office may carry (`Bupati Sumba Barat`, `Kadis Koperasi Matim`). */
export const officePlaces: readonly string[] = [
  ...['Timor Tengah Selatan', 'Timor Tengah Utara', 'Sumba Barat Daya', 'Sumba Barat', 'Sumba Timur', 'Sumba Tengah'],
  ...['Manggarai Barat', 'Manggarai Timur', 'Manggarai', 'Flores Timur', 'Rote Ndao', 'Sabu Raijua', 'Kupang', 'Belu'],
  ...['Alor', 'Sikka', 'Ende', 'Ngada', 'Lembata', 'Nagekeo', 'Malaka', 'Rote', 'Sumba', 'Flores', 'Timor'],
  ...['TTS', 'TTU', 'Flotim', 'Mabar', 'Matim', 'SBD'],
]

/** Several ways to write one office, longest first, and the one that claims are listed under. */
export const sameOffices: readonly (readonly [written: string, listed: string])[] = [
  ['Pemberdayaan Masyarakat dan Desa', 'PMD'],
  ['Wakil Gubernur', 'Wagub'],
  ['Wakil Bupati', 'Wabup'],
  ['Kepala Bidang', 'Kabid'],
  ['Kepala Bagian', 'Kabag'],
  ['Kepala Dinas', 'Kadis'],
  ['Penjabat', 'Pj'],
  ['Walikota', 'Wali Kota'],
  ['DPMD', 'PMD'],
]
