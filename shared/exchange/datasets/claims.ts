import type { ColumnSpec, DatasetSpec, TwoLanguages } from '../dataset.ts'
import { idColumn, versionColumn } from './record-columns.ts'

type Column = { key: string; header: TwoLanguages; hint: TwoLanguages; aliases: readonly string[]; max: number }

const line = ({ max, ...column }: Column): ColumnSpec => ({ ...column, kind: 'text', text: { max } })
const required = (column: Column): ColumnSpec => ({ ...line(column), isRequired: true })

/** What was said in public, claim by claim. The headings of the first data are known too. */
export const claimsSpec: DatasetSpec = {
  name: 'claims',
  title: { id: 'Pernyataan', en: 'Statements' },
  labelColumn: 'paraphrase',
  naturalKey: ['asOfText', 'metric', 'valueText', 'unit', 'scopeText', 'speaker', 'reference'],
  columns: [
    idColumn,
    versionColumn,
    required({
      key: 'asOfText',
      header: { id: 'Keadaan per', en: 'As of' },
      aliases: ['as_of_date', 'per tanggal', 'tanggal keadaan', 'tanggal'],
      hint: { id: 'Hari, bulan, atau tahun: 2026-02-05, 2026-02, 2026.', en: 'A day, month or year.' },
      max: 30,
    }),
    line({
      key: 'figure',
      header: { id: 'Angka', en: 'Figure' },
      aliases: ['figure'],
      hint: {
        id: 'Nama angka program ini bila salah satunya, misalnya outletsLaunched.',
        en: 'Ours, where it is one.',
      },
      max: 80,
    }),
    required({
      key: 'metric',
      header: { id: 'Ukuran', en: 'Metric' },
      aliases: ['metric', 'indikator', 'hal'],
      hint: { id: 'Apa yang dihitung, misalnya outlets_launched atau IKM terdaftar.', en: 'What was counted.' },
      max: 80,
    }),
    required({
      key: 'valueText',
      header: { id: 'Nilai', en: 'Value' },
      aliases: ['value', 'angka yang disebut', 'jumlah'],
      hint: { id: 'Seperti diucapkan: 20, sekitar 250, 18 dari 22.', en: 'As it was said.' },
      max: 120,
    }),
    required({
      key: 'unit',
      header: { id: 'Satuan', en: 'Unit' },
      aliases: ['unit'],
      hint: { id: 'Gerai, produk, UMKM, rupiah.', en: 'Outlets, products, UMKM, rupiah.' },
      max: 80,
    }),
    required({
      key: 'scopeText',
      header: { id: 'Lingkup', en: 'Scope' },
      aliases: ['scope', 'wilayah'],
      hint: {
        id: 'province, island:Timor, atau kode kabupaten/kota seperti 53.04.',
        en: 'province, island:Timor, 53.04.',
      },
      max: 40,
    }),
    required({
      key: 'speaker',
      header: { id: 'Disampaikan oleh', en: 'Said by' },
      aliases: ['said_by', 'pembicara', 'narasumber', 'oleh'],
      hint: { id: 'Nama dan jabatan seperti di sumbernya.', en: 'Name and office as in the source.' },
      max: 200,
    }),
    line({
      key: 'office',
      header: { id: 'Jabatan', en: 'Office' },
      aliases: ['office', 'instansi'],
      hint: { id: 'Kosong: dibaca dari pembicaranya.', en: 'Empty: told from the speaker.' },
      max: 120,
    }),
    required({
      key: 'reference',
      header: { id: 'Sumber', en: 'Source' },
      aliases: ['source_url', 'tautan', 'url', 'link'],
      hint: { id: 'Alamat berita atau nama dokumen.', en: 'Address of the report or name of the document.' },
      max: 2000,
    }),
    line({
      key: 'publishedText',
      header: { id: 'Terbit', en: 'Published' },
      aliases: ['source_date', 'tanggal terbit'],
      hint: { id: 'Hari, bulan, atau tahun terbitnya.', en: 'Day, month or year of publication.' },
      max: 10,
    }),
    {
      ...required({
        key: 'paraphrase',
        header: { id: 'Isi pernyataan', en: 'What was said' },
        aliases: ['paraphrase', 'pernyataan', 'isi'],
        hint: { id: 'Dengan kata-kata sendiri, 5–1.000 huruf.', en: 'In one’s own words, 5–1,000 characters.' },
        max: 1000,
      }),
      kind: 'prose',
    },
    line({
      key: 'printedWeekday',
      header: { id: 'Hari tertulis', en: 'Printed weekday' },
      aliases: ['printed_weekday', 'hari'],
      hint: { id: 'Nama hari di sumbernya, bila ada.', en: 'The weekday in the source, if any.' },
      max: 20,
    }),
    line({
      key: 'conflictGroup',
      header: { id: 'Kelompok', en: 'Group' },
      aliases: ['conflict_group'],
      hint: { id: 'Pernyataan lain tentang hal yang sama.', en: 'Other claims about the same.' },
      max: 60,
    }),
    line({
      key: 'checkNote',
      header: { id: 'Catatan pemeriksaan', en: 'Note of the check' },
      aliases: ['check_note', 'catatan', 'keterangan'],
      hint: { id: 'Bebas.', en: 'Anything.' },
      max: 1000,
    }),
  ],
}
