import type { DesaFound } from '#shared/wilayah/find-desa.ts'
import type { ColumnSpec, DatasetSpec } from './dataset.ts'
import type { NamedKabupaten } from './find-kabupaten.ts'
import { preparePlaces } from './places.ts'
import type { RawBook, RawCell, RawSheet } from './raw.ts'

/** A sheet as it would be read, from its lines: `buildSheet([['Nama', 'Desa'], [], ['Rosa', 'Oeba']])`. */
export function buildSheet(lines: readonly (readonly RawCell[])[], more: Partial<RawSheet> = {}): RawSheet {
  const rows = lines.map((cells, index) => ({ line: index + 1, cells })).filter(({ cells }) => cells.length > 0)
  return { name: 'Lembar1', isHidden: false, mergedRows: [], ...more, rows }
}

export function buildBook(...sheets: RawSheet[]): RawBook {
  return { sheets, marks: {} }
}

const column = (key: string, id: string, more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  key,
  kind: 'text',
  header: { id, en: key },
  hint: { id: '', en: '' },
  ...more,
})

/** A dataset with a column of most kinds, so that rules are tried without the ones of the programme. */
export const shopSpec: DatasetSpec = {
  name: 'umkm',
  title: { id: 'Usaha', en: 'Shops' },
  labelColumn: 'name',
  naturalKey: ['kabupatenCode', 'name'],
  columns: [
    column('id', 'ID', { kind: 'id', isLocked: true, isHidden: true }),
    column('version', 'Versi', { kind: 'version', isLocked: true, isHidden: true }),
    column('kabupatenCode', 'Kabupaten/Kota', {
      kind: 'kabupaten',
      aliases: ['kabupaten'],
      isRequired: true,
      isLocked: true,
    }),
    column('desaCode', 'Desa/Kelurahan', { kind: 'desa', aliases: ['desa'] }),
    column('name', 'Nama UMKM', { aliases: ['nama', 'nama usaha'], isRequired: true, text: { min: 2, max: 50 } }),
    column('ownerName', 'Nama pemilik', { aliases: ['pemilik'] }),
    column('phone', 'Telepon', { aliases: ['no. hp'], form: 'phone' }),
    column('since', 'Tanggal berdiri', { kind: 'day' }),
    column('period', 'Masa', { kind: 'window' }),
    column('workers', 'Jumlah pekerja', { kind: 'count' }),
  ],
}

const kabupaten = (code: string, name: string, jenis: NamedKabupaten['jenis']): NamedKabupaten => ({
  code: code as NamedKabupaten['code'],
  bpsCode: '',
  name: `${jenis === 'kota' ? 'Kota' : 'Kabupaten'} ${name}`,
  shortName: name,
  jenis,
  capital: '',
})

const desa = (code: string, name: string, kecamatan: string): DesaFound => ({
  code: code as DesaFound['code'],
  name,
  jenis: 'desa',
  kecamatan,
})

export const shopPlaces = preparePlaces(
  [
    kabupaten('53.08', 'Ende', 'kabupaten'),
    kabupaten('53.01', 'Kupang', 'kabupaten'),
    kabupaten('53.71', 'Kupang', 'kota'),
  ],
  [
    desa('53.08.01.2001', 'Detusoko', 'Ende'),
    desa('53.08.02.2001', 'Detusoko', 'Ndona'),
    desa('53.08.02.2002', 'Roga', 'Ndona'),
  ],
)
