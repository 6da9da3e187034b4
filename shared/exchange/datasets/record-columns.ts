import { ID_KEY, VERSION_KEY, type ColumnSpec } from '../dataset.ts'

/** Names the row on record; a new row has none. */
export const idColumn: ColumnSpec = {
  key: ID_KEY,
  kind: 'id',
  header: { id: 'ID', en: 'ID' },
  hint: { id: 'Diisi program. Kosong untuk baris baru.', en: 'Filled by the program. Empty for a new row.' },
  isLocked: true,
  isHidden: true,
}

/** As which version the row went out: a row that was changed here since is not overwritten. */
export const versionColumn: ColumnSpec = {
  key: VERSION_KEY,
  kind: 'version',
  header: { id: 'Versi', en: 'Version' },
  hint: { id: 'Diisi program. Jangan diubah.', en: 'Filled by the program. Do not change it.' },
  isLocked: true,
  isHidden: true,
}

/** A row on record stays in its kabupaten. */
export const kabupatenColumn: ColumnSpec = {
  key: 'kabupatenCode',
  kind: 'kabupaten',
  header: { id: 'Kabupaten/Kota', en: 'Kabupaten/Kota' },
  aliases: ['kabupaten', 'kab', 'kab/kota', 'kota', 'kode kabupaten', 'nama kabupaten', 'wilayah', 'daerah'],
  hint: {
    id: 'Nama atau kode Kemendagri. Tidak dapat diubah untuk baris yang sudah tercatat.',
    en: 'Name or Kemendagri code. Cannot change for a row that is on record.',
  },
  isRequired: true,
  isLocked: true,
}
