import { roles } from '#shared/access/role.ts'
import { knownWord } from '#shared/audit/known-word.ts'
import { checklistItems, checklistStates } from '#shared/certification/checklist-item.ts'
import { mentors, mentoringStatuses } from '#shared/mentoring/mentoring-status.ts'
import { productCategories } from '#shared/product/category.ts'
import { curationAspects, curationFindings, curationStages } from '#shared/product/curation-stage.ts'
import { umkmKinds } from '#shared/umkm/kind.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { figureMessages } from '../../id/figure.ts'
import { format } from '../../id/format.ts'
import { accessMessages } from './access.ts'
import { certificationMessages } from './certification.ts'
import { mentoringMessages } from './mentoring.ts'
import { productMessages } from './product.ts'
import { umkmMessages } from './umkm.ts'

const actions: Readonly<Record<string, string>> = {
  'umkm.register': 'mendaftarkan UMKM',
  'umkm.update': 'mengubah UMKM',
  'umkm.archive': 'mengarsipkan UMKM',
  'umkm.restore': 'mengembalikan UMKM dari arsip',
  'product.register': 'mendaftarkan produk',
  'product.update': 'mengubah produk',
  'product.nameSlot': 'menamai produk peluncuran',
  'product.archive': 'mengarsipkan produk',
  'product.setPhoto': 'mengganti foto produk',
  'product.curate': 'mengurasi produk',
  'mentoring.act': 'mencatat pendampingan',
  'certification.note': 'mengisi daftar periksa',
  'shelf.submit': 'melaporkan rak gerai',
  'outlet.register': 'mendaftarkan gerai',
  'outlet.describe': 'mengubah keterangan gerai',
  'outlet.record': 'mencatat perkembangan gerai',
  'outlet.choose': 'memilih laporan gerai',
  'claim.add': 'menambah pernyataan',
  'claim.edit': 'memperbaiki pernyataan',
  'claim.group': 'mengelompokkan pernyataan',
  'claim.withdraw': 'menarik pernyataan',
  'claim.import': 'memasukkan pernyataan dari berkas',
  'claim.toRecord': 'mencatat dari pernyataan',
  'command.undo': 'mengurungkan perubahan',
  'evidence.store': 'mengunggah berkas',
  'evidence.storeSmall': 'mengunggah gambar kecil',
  'people.create': 'membuat akun',
  'people.edit': 'mengubah akun',
  'people.disable': 'menonaktifkan akun',
  'people.enable': 'mengaktifkan akun',
  'people.resetPassword': 'membuat kata sandi sekali pakai',
  'people.resetTwoFactor': 'menghapus verifikasi dua langkah',
  'people.endSessions': 'mengeluarkan akun dari semua perangkat',
  'account.changePassword': 'mengganti kata sandinya',
  'account.endSessions': 'mengeluarkan perangkat lain',
  'account.setUpTwoFactor': 'memasang verifikasi dua langkah',
  'account.removeTwoFactor': 'mematikan verifikasi dua langkah',
  'account.renewRecoveryCodes': 'membuat kode pemulihan baru',
}

const fields: Readonly<Record<string, string>> = {
  label: 'Nama',
  place: 'Tempat',
  operatorKind: 'Jenis pengelola',
  operatorName: 'Pengelola',
  latitude: 'Lintang',
  longitude: 'Bujur',
  pointQuality: 'Asal titik',
  milestone: 'Tahap gerai',
  name: 'Nama',
  kind: 'Jenis',
  kabupaten: 'Kabupaten/kota',
  desaCode: 'Kode desa/kelurahan',
  desaText: 'Desa menurut laporan',
  ownerName: 'Pemilik',
  phone: 'Telepon',
  nib: 'NIB',
  note: 'Catatan',
  source: 'Sumber',
  reason: 'Alasan',
  evidence: 'Bukti',
  notBefore: 'Paling awal',
  notAfter: 'Paling akhir',
  isArchived: 'Diarsipkan',
  category: 'Kategori',
  scheme: 'Skema',
  umkmId: 'UMKM',
  producer: 'Produsen',
  photoId: 'Foto',
  stage: 'Tahap',
  isVerified: 'Terverifikasi',
  mentoring: 'Pendampingan',
  mentor: 'Pendamping',
  mediaType: 'Jenis berkas',
  sizeBytes: 'Ukuran (byte)',
  username: 'Nama pengguna',
  email: 'Surel',
  role: 'Peran',
  isDisabled: 'Nonaktif',
  mustChangePassword: 'Harus mengganti kata sandi',
  twoFactorEnabled: 'Verifikasi dua langkah',
  asOf: 'Per',
  metric: 'Yang disebut',
  figure: 'Angka',
  value: 'Nilai',
  unit: 'Satuan',
  scope: 'Wilayah',
  speaker: 'Yang mengatakan',
  office: 'Jabatan',
  paraphrase: 'Isi pernyataan',
  publishedText: 'Tanggal sumber',
  printedWeekday: 'Hari yang tercetak',
  conflictGroup: 'Kelompok',
  checkNote: 'Catatan pemeriksaan',
  withdrawnReason: 'Alasan ditarik',
  record: 'Catatan yang dibuat',
  month: 'Bulan',
  shelfReport: 'Laporan rak',
  productCount: 'Produk program di rak',
  findingCount: 'Temuan tanpa izin',
  outsideCount: 'Barang luar program',
  ranOutCount: 'Produk habis',
  salesRupiah: 'Penjualan (Rp)',
  goods: 'Barang',
  shelfKind: 'Kelompok',
  quantity: 'Jumlah',
  priceRupiah: 'Harga (Rp)',
  ranOut: 'Habis',
}

const item = knownWord(checklistItems, certificationMessages.item)
const aspect = knownWord(curationAspects, productMessages.aspect)

/** `checklist.nib` is what the checklist says of the NIB. */
function field(name: string): string {
  const [group, part = ''] = name.split('.')
  if (group === 'checklist') return `Daftar periksa: ${item(part) ?? part}`
  if (group === 'aspect') return `Kurasi: ${aspect(part) ?? part}`
  return fields[name] ?? name
}

const words: Readonly<Record<string, (text: string) => string | undefined>> = {
  kind: knownWord(umkmKinds, umkmMessages.kind),
  category: knownWord(productCategories, productMessages.category),
  stage: knownWord(curationStages, productMessages.stage),
  mentoring: knownWord(mentoringStatuses, mentoringMessages.status),
  mentor: knownWord(mentors, mentoringMessages.mentor),
  role: knownWord(roles, accessMessages.role),
  figure: knownWord(figureNames, figureMessages.name),
  record: knownWord(['outlet', 'chronicle'], (kind) => (kind === 'outlet' ? 'perkembangan gerai' : 'riwayat program')),
  checklist: knownWord(checklistStates, certificationMessages.state),
  aspect: knownWord(curationFindings, productMessages.finding),
}

const subjects: Readonly<Record<string, string>> = {
  outlet: 'gerai',
  claim: 'pernyataan',
  umkm: 'UMKM',
  product: 'produk',
  person: 'akun',
  evidence: 'berkas',
}

/** The audit trail. Fields and words of older versions are told as they were stored. */
export const auditMessages = {
  title: 'Jejak audit',
  headline: 'Siapa mengubah apa, kapan, dan dari mana',
  scopeOf: (places: string) => `Yang tampak: perubahan di ${places}.`,
  scopeAll: 'Yang tampak: semua perubahan, di semua kabupaten/kota.',
  aboutTitle: 'Mengapa catatan ini dapat dipercaya',
  about: [
    'Setiap perubahan dan barisnya di sini disimpan bersama: bila barisnya gagal ditulis, perubahannya pun batal.',
    'Baris tidak dapat diubah atau dihapus, oleh siapa pun, termasuk admin: basis data sendiri menolaknya.',
    'Tiap baris membawa sidik dari baris sebelumnya. Baris yang diubah, disisipkan, atau dihilangkan memutus rantai itu.',
  ],
  verify: 'Pengelola server memeriksa seluruh rantai dengan perintah',
  filters: 'Saring jejak audit',
  from: 'Dari tanggal',
  to: 'Sampai tanggal',
  person: 'Oleh',
  action: 'Perbuatan',
  kabupaten: 'Kabupaten/kota',
  any: 'semua',
  clear: 'Hapus saringan',
  onlySubject: (label: string) => `Hanya tentang ${label}`,
  oneSubject: 'satu hal ini',
  allSubjects: 'Tampilkan semua',
  caption: 'Perubahan, yang terbaru di atas',
  when: 'Waktu (WITA)',
  who: 'Oleh',
  what: 'Perbuatan',
  change: 'Perubahan',
  byProgram: 'Program sendiri',
  somebody: 'Tidak diketahui',
  fromAddress: (address: string) => `dari ${address}`,
  actionOf: (action: string) => actions[action] ?? action,
  subjectKind: (kind: string) => subjects[kind] ?? kind,
  unnamedProduct: 'produk belum teridentifikasi',
  follow: 'riwayatnya',
  field,
  /** A stored word in words; undefined when it has none. */
  word: (name: string, text: string) => words[name.split('.')[0] ?? '']?.(text),
  yes: 'ya',
  no: 'tidak',
  empty: 'kosong',
  masked: 'disamarkan',
  maskedNote: 'Data pribadi disamarkan: akun Anda tidak berwenang melihatnya.',
  becomes: 'menjadi',
  file: 'lihat berkas',
  umkm: 'lihat UMKM',
  files: (count: number) => `${format.number(count)} berkas`,
  more: (count: number) => `${format.number(count)} isian lain`,
  noDetail: 'tanpa rincian',
  nothing: 'Tidak ada perubahan yang cocok dengan saringan.',
  nothingHint: 'Longgarkan tanggal, orang, atau perbuatannya.',
  none: 'Belum ada perubahan yang tercatat.',
  noneHint: 'Perubahan pertama oleh petugas akan muncul di sini.',
  pages: 'Halaman jejak audit',
  older: 'Lebih lama',
  newest: 'Ke yang terbaru',
  stale: 'Server tidak terjangkau. Yang tampak adalah keadaan terakhir yang terbaca.',
}
