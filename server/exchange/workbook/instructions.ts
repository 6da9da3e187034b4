import type { ColumnSpec, DatasetSpec } from '#shared/exchange/dataset.ts'

export type Instructions = {
  spec: DatasetSpec
  /** Whom it was made for, when, and for where, in words. */
  scopeText: string
  madeText: string
  takesNewRows: boolean
  isSimulated: boolean
}

type Row = (string | null)[]

/** The sheet that says how the workbook is used, in the language of those who fill it. */
export function instructionRows({ spec, scopeText, madeText, takesNewRows, isSimulated }: Instructions): Row[] {
  const added = takesNewRows
    ? 'Data baru ditulis di baris kosong di bawah; kabupaten/kota dan kolom wajib harus terisi.'
    : 'Buku ini tidak menambah baris; ia mencatat perubahan pada yang sudah tercatat.'
  const steps = [
    'Ubah sel yang perlu, simpan, lalu unggah berkas ini di halaman Impor Pantau OVOP. Sebelum disimpan, semua perubahan ditampilkan dahulu.',
    added,
    'Baris yang dihapus dari berkas ini tidak dihapus dari Pantau OVOP. Sel yang dikosongkan berarti isinya dikosongkan.',
    'Kolom abu-abu terkunci: ID, versi, dan kabupaten/kota baris yang sudah tercatat. Lembar ini dilindungi tanpa kata sandi.',
    'Bila data yang sama diubah orang lain setelah buku ini diunduh, barisnya ditandai bentrok dan tidak ditimpa.',
    'Berkas ini dapat memuat data pribadi (pemilik, telepon, NIB). Simpan di tempat yang aman dan hapus bila sudah selesai.',
  ]
  return [
    [`Pantau OVOP · ${spec.title.id}`, null, null],
    ...(isSimulated ? [['DATA SIMULASI, bukan data sebenarnya.', null, null]] : []),
    [scopeText, null, null],
    [madeText, null, null],
    [null, null, null],
    ...steps.map((step, index): Row => [`${index + 1}. ${step}`, null, null]),
    [null, null, null],
    ['Kolom', 'Wajib', 'Isi'],
    ...spec.columns.filter((column) => column.isHidden !== true).map(columnRow),
  ]
}

function columnRow({ header, hint, isRequired, choices }: ColumnSpec): Row {
  const words = choices ? ` Pilihan: ${choices.map((choice) => choice.label.id).join(', ')}.` : ''
  return [header.id, isRequired ? 'ya' : null, hint.id + words]
}
