import type { Day } from '#shared/day/day.ts'
import { format } from '#shared/messages/id/format.ts'

/** The texts of the page of open data, which the server makes. */
export const openDataMessages = {
  title: 'Data terbuka',
  about: 'Alamat, kolom, dan arti data terbuka Pantau OVOP.',
  lead: 'Semua angka dan catatan program, untuk diunduh dan dipakai siapa pun tanpa login. Tidak memuat data pribadi. Yang belum pernah dicatat dibiarkan kosong; kosong bukan nol.',
  province: 'Data untuk',
  country: 'Seluruh Indonesia',
  chooseProvince: 'Tampilkan',
  provinceFirst: 'Diberikan per provinsi: pilih provinsi dulu',
  contents: 'Daftar isi',
  rest: 'Ambil lewat program (REST)',
  restLead:
    'Setiap set data punya alamat tetap yang dapat ditanyakan untuk hari mana pun. Arti tiap kolom, parameter, dan contoh untuk dicoba:',
  restLink: 'halaman API',
  machines: 'Keterangan untuk mesin',
  dataPackage: 'Keterangan semua tabel (Frictionless Data Package)',
  dcat: 'Katalog (DCAT, JSON-LD)',
  openApi: 'Keterangan API (OpenAPI 3.1)',
  editions: 'Edisi',
  editionsLead:
    'Edisi adalah salinan semua set data sebagaimana tercatat pada satu hari. Edisi dibuat sebulan sekali, pada tanggal 1 atau begitu program berjalan di bulan itu, dan tidak pernah diubah: angka yang dikutip dari sebuah edisi tetap dapat diperiksa.',
  editionTitle: (day: Day) => `Edisi ${format.day(day)}`,
  editionFiles: 'berkas',
  noEdition: 'Belum ada edisi. Edisi pertama dibuat beberapa saat setelah program pertama kali dijalankan.',
  checksums: 'checksum SHA-256',
  definition: 'Definisi',
  unit: 'Ukuran dan satuan',
  method: 'Metode',
  frequency: 'Pemutakhiran',
  frequencies: {
    continuous: 'Terus-menerus, begitu sebuah catatan disimpan',
    monthly: 'Bulanan, begitu bulan dilaporkan',
    irregular: 'Tidak berkala, begitu ada laporan baru',
  },
  office: 'Penanggung jawab',
  codes: 'Kode rujukan',
  codeLists: {
    kemendagri: 'kode wilayah Kemendagri (Kepmendagri 300.2.2-2138/2025), misalnya 53.06',
    bps: 'kode wilayah BPS, misalnya 5306',
  },
  codesElsewhere: 'kode BPS: lihat set data kabupaten',
  licence: 'Lisensi',
  attribution: 'Yang perlu disebut',
  columns: (count: number) => `${format.number(count)} kolom`,
  download: 'Unduh, keadaan hari ini',
  standard:
    'Disusun menurut prinsip Satu Data Indonesia (Perpres 39/2019): standar data, metadata, kode referensi, dan format terbuka.',
  otherLanguage: 'English',
}
export type OpenDataMessages = typeof openDataMessages
