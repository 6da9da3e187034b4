import type { FileRefusalCode } from '#shared/evidence/answers.ts'
import { format } from '../../id/format.ts'

const files: Record<FileRefusalCode | 'unreachable', string> = {
  'signed-out': 'Anda sudah keluar. Masuk kembali di tab lain, lalu coba lagi.',
  forbidden: 'Akun Anda tidak berwenang menyimpan berkas di sini.',
  'not-found': 'Berkas ini tidak ada.',
  lost: 'Berkas ini hilang dari penyimpanan.',
  'invalid-input': 'Nama berkas tidak dapat dipakai. Ganti namanya, lalu coba lagi.',
  'too-large': 'Terlalu besar: paling besar 8 MB.',
  'wrong-type': 'Bukan foto (JPEG, PNG, WebP) atau PDF.',
  'no-store': 'Tempat berkas di server tidak dapat ditulisi. Hubungi admin.',
  'no-space': 'Penyimpanan server penuh. Hubungi admin.',
  unreachable: 'Server tidak terjangkau.',
}

const refusals: Record<string, string> = {
  forbidden: 'Akun Anda tidak berwenang melakukan ini.',
  'not-found': 'Data ini tidak ada atau di luar wilayah Anda.',
  limit: 'Terlalu banyak sekaligus. Kurangi, lalu coba lagi.',
}

const whenSent = {
  line: 'dikirim sendiri saat tersambung',
  server: 'dikirim lagi sendiri: server sedang terganggu',
  signedOut: 'dikirim setelah Anda masuk kembali',
  earlier: 'dikirim setelah isian Anda sebelumnya diputuskan',
}

/** What every form of an entry says around its fields. */
export const entryMessages = {
  optional: '(boleh kosong)',
  problems: (count: number) =>
    `${format.number(count)} isian perlu diperbaiki. Isian yang lain tetap tersimpan di layar ini.`,
  save: 'Simpan',
  sending: 'Menyimpan…',
  cancel: 'Batal',
  restored: 'Isian Anda yang belum tersimpan dikembalikan.',
  discard: 'Buang isian',
  discardText: 'Isian itu hilang dan tidak dapat dikembalikan lagi.',
  discardYes: 'Ya, buang',
  keep: 'Jangan dibuang',
  choose: 'Pilih…',
  note: 'Catatan',
  noteHint: 'Yang perlu diketahui pembaca berikutnya.',
  problem: {
    queued: (because: 'line' | 'server' | 'signedOut' | 'earlier') =>
      `Tersimpan di perangkat ini, ${whenSent[because]}.`,
    unreachable:
      'Server tidak terjangkau. Tidak ada isian yang hilang; kirim lagi setelah tersambung. Perintah yang sama hanya dilaksanakan sekali.',
    signedOut: 'Anda sudah keluar. Masuk kembali di tab lain, lalu kirim lagi; isian tetap di sini.',
    failed: 'Ada gangguan di server; tidak ada yang tersimpan. Coba lagi sebentar lagi.',
    requestNumber: (id: string) => `Bila terulang, sebutkan nomor ${id} kepada pengelola.`,
    rule: 'Aturan program tidak mengizinkan ini.',
    refused: (code: string) => refusals[code] ?? 'Server menolak perintah ini.',
  },
  window: {
    day: 'Tanggal',
    first: 'Paling awal',
    last: 'Paling akhir',
    today: 'Hari ini',
    yesterday: 'Kemarin',
    onlyRange: 'Hari pastinya tidak diketahui',
    knowTheDay: 'Hari pastinya diketahui',
  },
  source: {
    title: 'Sumber',
    own: (office: string) => `laporan ${office}.`,
    other: 'Sebut sumber lain',
    reference: 'Sumber',
    referenceHint: (office: string) =>
      `Nomor surat, alamat halaman, atau nama laporan. Bila kosong: laporan ${office}.`,
    published: 'Tanggal terbit sumber',
    publishedHint: 'Tahun-bulan-hari, atau sebagian: 2026-02-05, 2026-02, 2026.',
  },
  combobox: {
    list: 'Usulan',
    change: 'Ganti',
    changeFrom: (label: string) => `Ganti ${label}`,
    clear: 'Kosongkan',
    clearFrom: (label: string) => `Kosongkan: ${label}`,
    asking: 'Mencari…',
    failed: 'Pencarian gagal. Ketik lagi untuk mengulang.',
    nothing: (text: string) => `Tidak ada yang cocok dengan “${text}”.`,
    count: (count: number) => `${format.number(count)} usulan. Pilih dengan panah, lalu Enter.`,
  },
  files: {
    photoHint: 'JPEG, PNG, atau WebP. Foto dikecilkan di perangkat ini sebelum dikirim.',
    documentHint: 'Foto surat atau PDF, paling besar 8 MB. Foto dikecilkan sebelum dikirim.',
    pickPhoto: 'Pilih atau ambil foto',
    replacePhoto: 'Ganti foto',
    pickDocument: 'Tambah foto atau PDF',
    remove: 'Hapus',
    removeOf: (name: string) => `Hapus ${name}`,
    stop: 'Batalkan',
    retry: 'Coba lagi',
    uploading: 'Mengirim berkas…',
    progressOf: (name: string) => `Mengirim ${name}`,
    wait: 'Tunggu sampai berkas selesai terkirim.',
    problem: ({ code, message }: { code: FileRefusalCode | 'unreachable'; message: string }) =>
      message === code ? files[code] : message,
  },
  waiting: {
    link: 'Lihat Kiriman',
    close: 'Tutup',
    words: 'Isian ini masih menunggu dikirim. Perubahan di sini dikirim sesudahnya.',
    sent: 'Sudah terkirim.',
  },
  conflict: {
    title: 'Data ini baru saja diubah',
    who: (person: string, at: string) =>
      `${person} menyimpan perubahan pada ${at} WITA, sementara Anda mengisi. Pilih untuk setiap isian, lalu simpan.`,
    same: 'Isiannya sama dengan isian Anda; yang berubah hal lain. Periksa, lalu kirim lagi.',
    stale: (person: string, at: string) =>
      `${person} mengubah produk ini pada ${at} WITA, sementara Anda mengisi. Yang terbaru kini tampil di halaman; bila isian Anda masih berlaku, kirim lagi.`,
    field: 'Isian',
    mine: 'Isian Anda',
    stored: 'Yang tersimpan',
    empty: 'kosong',
    saveChoice: 'Simpan pilihan ini',
    sendAgain: 'Kirim lagi',
    takeStored: 'Pakai yang tersimpan semua',
  },
}
