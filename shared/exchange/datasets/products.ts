import { checklistItems, isCertificate, type ChecklistItem } from '#shared/certification/checklist-item.ts'
import type { ColumnSpec, DatasetSpec } from '../dataset.ts'
import { categoryChoices, checklistChoices, itemWords, schemeChoices } from './product-choices.ts'
import { idColumn, kabupatenColumn, versionColumn } from './record-columns.ts'

/** What a row tells of one item of the checklist, beside its state. */
export const certificateParts = ['number', 'expiresOn'] as const
export type ChecklistPart = 'state' | (typeof certificateParts)[number]

/** The column of a part of an item. */
export function checklistKey(item: ChecklistItem, part: ChecklistPart): string {
  return `${item}.${part}`
}

/** The parts that a dataset has columns for. */
export function checklistParts(item: ChecklistItem): readonly ChecklistPart[] {
  return isCertificate(item) ? ['state', ...certificateParts] : ['state']
}

const stateHint = {
  id: 'Keadaan butir ini. “Selesai” pada surat atau izin memerlukan nomornya.',
  en: 'Where this item stands. A certificate that is done needs its number.',
}

function columnOf(item: ChecklistItem, part: ChecklistPart): ColumnSpec {
  const { id, en, aliases } = itemWords[item]
  const key = checklistKey(item, part)
  switch (part) {
    case 'state':
      return {
        ...{ key, kind: 'choice', header: { id, en }, hint: stateHint, choices: checklistChoices },
        ...(aliases && { aliases }),
      }
    case 'number':
      return {
        ...{ key, kind: 'text', header: { id: `${id}: nomor`, en: `${en}: number` }, text: { max: 100 } },
        aliases: [`nomor ${id}`, `no. ${id}`, ...(aliases ?? []).map((alias) => `nomor ${alias}`)],
        hint: { id: 'Nomor surat atau izinnya.', en: 'The number of the certificate.' },
      }
    case 'expiresOn':
      return {
        ...{ key, kind: 'day', header: { id: `${id}: berlaku sampai`, en: `${en}: expires on` } },
        aliases: [`masa berlaku ${id}`, `kedaluwarsa ${id}`],
        hint: { id: 'Hari terakhir berlakunya, bila ada.', en: 'The last day on which it counts, if any.' },
      }
  }
}

/** Featured products with their checklist: an item that changes is noted on the day of `checkedOn`. */
export const productsSpec: DatasetSpec = {
  name: 'products',
  title: { id: 'Produk', en: 'Products' },
  labelColumn: 'name',
  naturalKey: ['kabupatenCode', 'name'],
  columns: [
    idColumn,
    versionColumn,
    kabupatenColumn,
    {
      key: 'name',
      kind: 'text',
      header: { id: 'Nama produk', en: 'Name of the product' },
      aliases: ['produk', 'nama', 'produk unggulan', 'nama produk unggulan', 'jenis produk', 'product'],
      hint: { id: 'Nama produk, 2–200 huruf.', en: 'The product, 2–200 characters.' },
      isRequired: true,
      text: { min: 2, max: 200 },
    },
    {
      key: 'category',
      kind: 'choice',
      header: { id: 'Kategori', en: 'Category' },
      aliases: ['kategori produk', 'kelompok produk', 'jenis'],
      hint: { id: 'Menentukan butir mana yang wajib.', en: 'Decides which items are required.' },
      isRequired: true,
      choices: categoryChoices,
    },
    {
      key: 'scheme',
      kind: 'choice',
      header: { id: 'Skema', en: 'Scheme' },
      aliases: ['program', 'ovop/ocop/osop'],
      hint: { id: 'Satu desa, satu komunitas, atau satu sekolah.', en: 'One village, community or school.' },
      choices: schemeChoices,
    },
    {
      key: 'producer',
      kind: 'text',
      header: { id: 'UMKM atau produsen', en: 'UMKM or producer' },
      aliases: ['produsen', 'umkm', 'nama umkm', 'nama usaha', 'kelompok', 'pembuat', 'pelaku usaha'],
      hint: {
        id: 'Nama UMKM seperti tercatat di kabupaten/kota yang sama; nama lain dicatat sebagai teks.',
        en: 'The name of a UMKM on record in the same kabupaten; any other name is kept as text.',
      },
      text: { min: 2, max: 200 },
    },
    {
      key: 'desaCode',
      kind: 'desa',
      header: { id: 'Desa/Kelurahan', en: 'Desa/Kelurahan' },
      aliases: ['desa', 'kelurahan', 'desa kelurahan', 'nama desa', 'kode desa'],
      hint: {
        id: 'Pilih dari daftar, atau tulis nama atau kode Kemendagri desanya. Boleh kosong.',
        en: 'Choose from the list, or write the name or Kemendagri code of the desa. May be empty.',
      },
    },
    ...checklistItems.flatMap((item) => checklistParts(item).map((part) => columnOf(item, part))),
    {
      key: 'checkedOn',
      kind: 'day',
      header: { id: 'Tanggal keadaan', en: 'As checked on' },
      aliases: ['tanggal periksa', 'tanggal', 'per tanggal'],
      hint: {
        id: 'Sejak kapan perubahan daftar periksa di baris ini berlaku. Kosong berarti hari ini.',
        en: 'Since when the changes of the checklist in this row hold. Empty means today.',
      },
    },
    {
      key: 'reason',
      kind: 'prose',
      header: { id: 'Alasan pengecualian', en: 'Reason for waiving' },
      aliases: ['alasan'],
      hint: { id: 'Wajib bila sebuah butir menjadi “Dikecualikan”.', en: 'Needed when an item becomes waived.' },
      text: { max: 1000 },
    },
    {
      key: 'note',
      kind: 'prose',
      header: { id: 'Catatan', en: 'Note' },
      aliases: ['keterangan', 'ket', 'ket.', 'notes'],
      hint: { id: 'Bebas, paling banyak 2.000 huruf.', en: 'Anything, at most 2,000 characters.' },
      text: { max: 2000 },
    },
  ],
}
