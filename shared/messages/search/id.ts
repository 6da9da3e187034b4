import type { SearchPageName } from '#shared/search/search-page.ts'

/** The name of each page, and other words by which people look for it. */
const pages: Record<SearchPageName, readonly [name: string, otherWords: string]> = {
  overview: ['Ringkasan', 'beranda utama angka peta'],
  targets: ['Target', 'laju peringkat dua produk sebulan'],
  outlets: ['Gerai', 'NTT Mart peluncuran'],
  shelves: ['Rak gerai', 'stok isi penjualan'],
  channels: ['Kanal lain', 'etalase daring pameran koperasi KKPD'],
  claims: ['Pernyataan', 'klaim ucapan berita'],
  openData: ['Data terbuka', 'unduh CSV'],
  api: ['API', 'pengembang OpenAPI'],
  queue: ['Pendampingan', 'antrean papan'],
  certificates: ['Surat yang hampir habis', 'sertifikat halal izin edar kedaluwarsa'],
  reports: ['Laporan bulanan', 'nihil kirim terima'],
  products: ['Daftar produk', 'registri kurasi'],
  newProduct: ['Daftarkan produk', 'tambah produk baru'],
  umkmList: ['Daftar UMKM', 'usaha registri'],
  newUmkm: ['Daftarkan UMKM', 'tambah UMKM usaha baru'],
  newOutlet: ['Daftarkan gerai', 'tambah gerai baru'],
  imports: ['Impor dan ekspor', 'unggah Excel buku kerja lembar'],
  audit: ['Jejak audit', 'riwayat perubahan siapa mengubah'],
  people: ['Pengguna', 'akun peran kata sandi'],
  account: ['Akun saya', 'kata sandi perangkat verifikasi'],
  signIn: ['Masuk', 'login kata sandi'],
}

export const searchMessages = {
  title: 'Cari',
  label: 'Cari kabupaten/kota, desa, UMKM, produk, gerai, atau halaman',
  results: 'Hasil pencarian',
  pages,
  kind: {
    page: 'Halaman',
    kabupaten: 'Kabupaten/Kota',
    desa: 'Desa/Kelurahan',
    product: 'Produk',
    umkm: 'UMKM',
    outlet: 'Gerai',
  },
  recent: 'Terakhir dibuka',
  forgetRecent: 'Hapus daftar ini',
  inKecamatan: (kecamatan: string) => `Kec. ${kecamatan}`,
  asking: 'Mencari…',
  count: (count: number) => `${count} hasil`,
  nothing: (text: string) => `Tidak ada yang bernama “${text}”. Periksa ejaannya, atau ketik sebagian namanya saja.`,
  nothingPublic: 'UMKM, dan produk yang belum diluncurkan, baru ditemukan setelah masuk.',
  unreachable: 'Server tidak terjangkau: yang ditemukan baru halaman dan kabupaten/kota.',
  keys: 'Panah ↑ ↓ memilih, Enter membuka, Esc menutup.',
}
export type SearchMessages = typeof searchMessages
