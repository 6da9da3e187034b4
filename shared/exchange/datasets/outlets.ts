import type { OperatorKind } from '#shared/outlet/operator.ts'
import type { Choice, DatasetSpec, TwoLanguages } from '../dataset.ts'
import { pointColumns, stepColumnSpecs } from './outlet-steps.ts'
import { idColumn, kabupatenColumn, versionColumn } from './record-columns.ts'

const operators: Record<OperatorKind, TwoLanguages & { aliases?: readonly string[] }> = {
  dekranasda: { id: 'Dekranasda', en: 'Craft council (Dekranasda)' },
  school: { id: 'Sekolah', en: 'School', aliases: ['smk', 'sma'] },
  cooperative: { id: 'Koperasi', en: 'Cooperative', aliases: ['kopdes', 'koperasi desa'] },
  umkm: { id: 'UMKM', en: 'UMKM', aliases: ['usaha', 'kelompok usaha'] },
  government: { id: 'Pemerintah', en: 'Government', aliases: ['dinas', 'pemda', 'pemkab'] },
  private: { id: 'Swasta', en: 'Private company', aliases: ['perusahaan'] },
  other: { id: 'Lainnya', en: 'Other', aliases: ['lain-lain'] },
}

const operatorChoices = Object.entries(operators).map(([value, { id, en, aliases }]): Choice => {
  return { value, label: { id, en }, ...(aliases && { aliases }) }
})

/** What outlets are, name, who runs them, where; and at most one step of each. A new one is put on record by its step. */
export const outletsSpec: DatasetSpec = {
  name: 'outlets',
  title: { id: 'Gerai', en: 'Outlets' },
  labelColumn: 'label',
  naturalKey: ['kabupatenCode', 'label'],
  columns: [
    idColumn,
    versionColumn,
    kabupatenColumn,
    {
      key: 'label',
      kind: 'text',
      header: { id: 'Nama gerai', en: 'Name of the outlet' },
      aliases: ['gerai', 'nama', 'ntt mart', 'nama ntt mart', 'outlet'],
      hint: { id: 'Nama gerai, 3–200 huruf.', en: 'The outlet, 3–200 characters.' },
      isRequired: true,
      text: { min: 3, max: 200 },
    },
    {
      key: 'operatorKind',
      kind: 'choice',
      header: { id: 'Jenis pengelola', en: 'Kind of operator' },
      hint: { id: 'Siapa yang menjalankan gerai ini.', en: 'Who runs the outlet.' },
      choices: operatorChoices,
    },
    {
      key: 'operatorName',
      kind: 'text',
      header: { id: 'Nama pengelola', en: 'Operator' },
      aliases: ['pengelola', 'dikelola oleh'],
      hint: { id: 'Nama pengelolanya; jenisnya harus terisi.', en: 'Its name; the kind must be filled.' },
      text: { min: 2, max: 200 },
    },
    {
      key: 'place',
      kind: 'text',
      header: { id: 'Tempat', en: 'Place' },
      aliases: ['alamat', 'lokasi'],
      hint: { id: 'Alamat atau gedung.', en: 'Address or building.' },
      text: { min: 2, max: 300 },
    },
    {
      key: 'desaCode',
      kind: 'desa',
      header: { id: 'Desa/Kelurahan', en: 'Desa/Kelurahan' },
      aliases: ['desa', 'kelurahan', 'nama desa', 'kode desa'],
      hint: {
        id: 'Pilih dari daftar, atau tulis nama atau kode Kemendagri desanya. Boleh kosong.',
        en: 'Choose from the list, or write the name or Kemendagri code of the desa. May be empty.',
      },
    },
    ...pointColumns,
    ...stepColumnSpecs,
  ],
}
