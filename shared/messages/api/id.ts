import type { Day } from '#shared/day/day.ts'
import { format } from '#shared/messages/id/format.ts'

/** What a reader of the API should know before the first question; names that are typed stand between backticks. */
const notes = ({ first, today }: { first: Day; today: Day }): readonly (readonly [about: string, note: string])[] => [
  [
    'Bentuk.',
    'JSON bila tidak diminta lain; `?format=csv` untuk lembar sebar (UTF-8, satu baris judul); `?format=geojson` untuk peta (bujur lalu lintang, WGS 84). Di CSV, teks yang diawali tanda rumus diberi apostrof di depannya.',
  ],
  [
    'Tanggal.',
    `Setiap angka dapat ditanyakan per hari, dari ${format.day(first)} sampai hari ini (${format.day(today)}), menurut waktu WITA. \`knownAt\` menanyakan apa yang sudah tercatat pada suatu saat.`,
  ],
  ['Rentang.', 'Selama hari suatu peristiwa belum pasti, angkanya rentang: `low` yang pasti, `high` yang mungkin.'],
  ['Tidak ada data bukan nol.', 'Bila tidak pernah ada catatan, nilainya kosong (`null`).'],
  [
    'Penjelasan di tiap jawaban.',
    'JSON dan GeoJSON memuat `meta`: tanggal, versi data, lisensi, arti baris. Pada CSV hal itu ada di header `X-As-Of`, `X-Data-Version`, `X-Simulated`, dan `Link`.',
  ],
  ['Parameter yang salah', 'dijawab 400 dengan nama parameternya dan apa yang boleh.'],
  ['Hemat kuota.', 'Kirim kembali `ETag` sebagai `If-None-Match`; selama data tidak berubah jawabannya 304 tanpa isi.'],
  ['Dari situs lain.', 'Alamat di bawah `/api/v1` boleh dibaca peramban dari situs mana pun (CORS).'],
  ['Kolom baru', 'dapat ditambahkan; kolom yang ada tidak berganti arti.'],
]

/** The texts of the page that explains the REST API, which the server makes. */
export const apiPageMessages = {
  heading: 'API data terbuka',
  lead: (place: string) =>
    `Angka dan catatan One Village One Product ${place}, dapat dibaca siapa pun dan program apa pun tanpa login. Tidak memuat data pribadi. Definisi, edisi bertanggal, dan unduhan tiap set data ada di halaman`,
  contents: 'Daftar isi',
  usage: 'Cara memakai',
  notes,
  figures: 'Nama angka',
  figuresLead:
    'Nama yang dipakai pada kolom dan parameter `figure`. Angka yang berbeda satuan tidak boleh dijumlahkan.',
  unit: (unit: string) => `satuan: ${unit}`,
  documents: 'Batas wilayah dan keterangan untuk mesin',
  health: 'Kesehatan layanan',
  healthText: 'Menjawab 200 bila basis data menjawab dalam dua detik, 503 bila tidak.',
  parameters: 'Parameter',
  allowed: (allowed: string) => `Boleh: ${allowed}.`,
  columns: 'Kolom',
  examples: 'Coba',
  licence: 'Lisensi',
  boundariesLicence: 'Lisensi batas perkiraan',
  otherLanguage: 'English',
}
export type ApiPageMessages = typeof apiPageMessages
