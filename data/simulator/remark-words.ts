import type { CurationAspect, CurationFinding } from '#shared/product/curation-stage.ts'

/** What is written about an aspect, by what was found. */
export const findingNotes: Readonly<Record<CurationAspect, Readonly<Record<CurationFinding, readonly string[]>>>> = {
  potential: {
    good: ['Khas daerah dan sudah dikenal di pasar lokal', 'Pesanan rutin dari kota kabupaten'],
    doubtful: ['Produk serupa sudah banyak di kecamatan tetangga'],
    lacking: ['Belum ada contoh jadi yang dapat diperiksa'],
  },
  rawMaterial: {
    good: ['Bahan baku tersedia sepanjang tahun', 'Kebun sendiri, cukup untuk dua kali produksi sebulan'],
    doubtful: ['Bahan baku hanya ada pada musim panen'],
    lacking: ['Bahan baku didatangkan dari luar NTT'],
  },
  satelliteDesa: {
    good: ['Tiga desa sekitar ikut memasok', 'Desa tetangga menanam bahan yang sama'],
    doubtful: ['Baru satu desa sekitar yang bersedia memasok'],
    lacking: ['Tidak ada desa lain yang memasok'],
  },
  buyer: {
    good: ['Sudah ada pembeli tetap di NTT Mart', 'Hotel di kota memesan setiap bulan'],
    doubtful: ['Pembeli baru dari pameran, belum berulang'],
    lacking: ['Belum ada pembeli di luar desa'],
  },
  distribution: {
    good: ['Diantar seminggu sekali ke kota', 'Ada kurir dan titik kumpul'],
    doubtful: ['Jalan putus pada musim hujan'],
    lacking: ['Belum ada cara kirim yang tetap'],
  },
  legality: {
    good: ['NIB ada, izin lain sedang diurus', 'Kelompok berbadan hukum koperasi'],
    doubtful: ['NIB masih atas nama ketua lama'],
    lacking: ['Belum ada NIB dan susunan pengurus'],
  },
}

export const returnReasons = [
  'Lengkapi dahulu yang masih kurang, lalu usulkan kembali.',
  'Contoh produk belum sesuai; perbaiki bersama pendamping kecamatan.',
  'Berkas belum lengkap untuk kurasi bulan ini.',
]
export const transferReasons = [
  'Kabupaten tidak mempunyai tenaga pendamping untuk izin edar.',
  'Perlu uji laboratorium yang hanya ada di provinsi.',
  'Produk sudah siap naik kelas dan memerlukan akses pasar provinsi.',
  'Pendamping kabupaten dimutasi dan belum ada penggantinya.',
]
export const receivingUnits = [
  'Dinas PMD Provinsi NTT, Bidang Usaha Ekonomi Masyarakat',
  'Dinas Perindustrian dan Perdagangan Provinsi NTT',
  'Dekranasda Provinsi NTT',
  'Dinas Koperasi dan UKM Provinsi NTT',
]
export const stopReasons = [
  'Kelompok tidak berproduksi lagi sejak panen terakhir.',
  'Ketua kelompok pindah ke luar daerah.',
  'Bahan baku habis karena kekeringan.',
  'Pemilik memilih mengurus izin sendiri.',
]
export const reopenReasons = [
  'Kelompok berproduksi lagi dengan pengurus baru.',
  'Bahan baku tersedia kembali setelah musim hujan.',
  'Pemilik meminta pendampingan dilanjutkan.',
]
export const completedReopenReasons = [
  'Kemasan diganti sehingga label harus diperiksa ulang.',
  'Tempat produksi pindah dan alatnya perlu dilihat kembali.',
]
export const waiverReasons = [
  'Dibuat di rumah produksi bersama milik desa yang sudah terpisah.',
  'Masih dijual di pasar desa; disepakati ditunda oleh tim kurasi.',
]
export const archiveReasons = [
  'Tercatat dua kali; data yang lain yang dipakai.',
  'Usaha ditutup oleh pemiliknya.',
  'Kelompok bubar dan tidak ada penerusnya.',
]
export const withdrawReasons = ['Salah produk.', 'Tanggal keliru, dicatat ulang.', 'Tertukar dengan kelompok lain.']
export const shelfRemarks = [
  'Rak terisi; kopi dan tenun paling cepat terjual.',
  'Stok habis pada minggu ketiga dan belum dikirim lagi.',
  'Sebagian produk dikembalikan karena label belum lengkap.',
  'Belum ada barang kabupaten di rak bulan ini.',
]
export const obstacles = [
  'Jalan putus karena hujan sehingga kunjungan ditunda.',
  'Izin edar belum terbit.',
  'Kemasan harus dipesan dari luar daerah.',
  'Belum ada anggaran pendampingan sampai perubahan APBD.',
  'Panen mundur, bahan baku belum ada.',
]
export const returnNotes = [
  'Lengkapi keterangan stok di rak gerai.',
  'Produk yang disebut belum diverifikasi; periksa kembali daftarnya.',
  'Sebutkan kendala dan rencana bulan berikutnya.',
]
