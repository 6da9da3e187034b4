import type { FieldProblem, ProblemKey } from '#shared/form/field-problem.ts'
import { format } from '../../id/format.ts'

const problems: Record<ProblemKey, string> = {
  required: 'Wajib diisi.',
  chooseOne: 'Pilih salah satu dari daftar.',
  wrongType: 'Isian ini tidak dapat dibaca. Isi kembali.',
  wrongForm: 'Bentuk isian ini tidak sesuai. Periksa kembali.',
  unknownField: 'Ada isian yang tidak dikenal. Muat ulang halaman, lalu isi kembali.',
  controlCharacter: 'Ada karakter tersembunyi yang tidak dapat disimpan. Ketik ulang tanpa menyalin-tempel.',
  directionMark: 'Ada tanda tersembunyi yang membalik arah tulisan. Ketik ulang tanpa menyalin-tempel.',
  brokenCharacter: 'Ada karakter yang rusak. Ketik ulang bagian yang tampak aneh.',
  emoji: 'Tanpa emoji. Emoji hanya boleh di catatan.',
  notADay: 'Bukan tanggal. Tulis tahun-bulan-hari, misalnya 2026-02-05.',
  tooEarly: 'Terlalu awal: tanggal paling awal 1 Januari 2000.',
  tooLate: 'Terlalu jauh: tanggal paling akhir 31 Desember 2099.',
  endsBeforeBegin: 'Hari terakhir tidak boleh mendahului hari pertama.',
  expiresBeforeIssue: 'Hari kedaluwarsa harus sesudah hari terbit.',
  notADayMonthOrYear: 'Tulis hari, bulan, atau tahun: 2026-02-05, 2026-02, atau 2026.',
  notAPhone: 'Bukan nomor telepon Indonesia. Contoh: 0812-3456-7890 atau (0380) 821234.',
  notANib: 'NIB terdiri atas 13 angka.',
  desaElsewhere: 'Desa/kelurahan ini tidak berada di kabupaten/kota yang dipilih.',
  producerTwice: 'Pilih UMKM yang tercatat atau tulis nama produsen, jangan keduanya.',
  onlyForCertificates: 'Butir ini tidak memiliki surat: kosongkan.',
  onlyWhenDone: 'Hanya untuk butir yang sudah selesai: kosongkan, atau ubah keadaannya menjadi selesai.',
  nihilWithProducts: 'Nihil berarti tanpa produk: hapus tandanya, atau kosongkan daftar produk.',
  notAPoint: 'Bukan titik. Tulis lintang lalu bujur, misalnya -9.10722, 124.89302.',
  operatorWithoutKind: 'Pilih dahulu jenis pengelolanya.',
  onlyForLaunches: 'Hanya untuk laporan peresmian: kosongkan.',
  notACount: 'Tulis bilangan bulat, misalnya 1.250.',
  notALink: 'Bukan alamat laman. Salin seluruhnya dari peramban, mulai dari https://.',
  notHttps: 'Alamat harus dimulai dengan https://.',
  linkElsewhere: 'Alamat ini bukan di lokapasar yang dipilih. Pilih lokapasar yang sesuai.',
  linkWithoutListing: 'Ini alamat halaman depan. Salin alamat produknya.',
  tiedToNothing: 'Pilih gerai atau produk yang terhubung dengan koperasi ini.',
  notRupiah: 'Bukan jumlah rupiah. Tulis angkanya saja, misalnya 1.250.000.',
  negativeAmount: 'Jumlah tidak boleh kurang dari nol.',
  wholeRupiah: 'Tulis rupiah bulat, tanpa sen.',
  amountTooLarge: 'Terlalu besar: paling banyak Rp10.000.000.000.000.',
  sameOnShelf: 'Sudah ada di laporan ini. Ubah baris yang pertama, atau hapus baris ini.',
  supplierTwice: 'Pilih UMKM yang tercatat atau tulis nama pemasok, jangan keduanya.',
  salesBelowLines: 'Kurang dari jumlah penjualan per barang. Periksa keduanya.',
}

function problem(refused: FieldProblem): string {
  switch (refused.key) {
    case 'tooLong':
      return `Terlalu panjang: paling banyak ${format.number(refused.max)} karakter.`
    case 'tooMany':
      return `Terlalu banyak: paling banyak ${format.number(refused.max)}.`
    case 'tooLarge':
      return `Terlalu besar: paling besar ${format.number(refused.max)}.`
    case 'tooShort':
      return `Terlalu pendek: paling sedikit ${format.number(refused.min)} karakter.`
    case 'tooSmall':
      return `Terlalu kecil: paling kecil ${format.number(refused.min)}.`
    case 'outsideKabupaten':
      return `Titik ini ${format.number(Math.round(refused.km))} km di luar batas kabupaten/kota. Periksa lintang dan bujurnya.`
    default:
      return problems[refused.key]
  }
}

/** What a form says at a field. */
export const formMessages = { problem }
