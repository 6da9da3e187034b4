import type { Day } from '#shared/day/day.ts'
import type { ProductDetail } from '#shared/product/answers.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import type { ProductScheme } from '#shared/product/schema.ts'
import type { DesaChoice } from '#client/find-desa.ts'
import type { Suggestion } from '#client/ui/form/combobox.tsx'
import { noSource, sourceInput, type SourceValue } from '#client/ui/form/source-field.tsx'
import type { WindowValue } from '#client/ui/form/window-field.tsx'

/** Who makes a product: a UMKM on record, somebody else, or nobody knows yet. */
export const makers = ['umkm', 'other', 'unknown'] as const
export type Maker = (typeof makers)[number]

/** What the controls of the forms about a product hold. */
export type ProductValues = {
  kabupatenCode: string
  name: string
  category: ProductCategory | ''
  maker: Maker
  umkm: Suggestion | undefined
  producer: string
  desa: DesaChoice | undefined
  scheme: ProductScheme | ''
  note: string
  isProposed: boolean
  proposedOn: string
  /** Since when a launch slot is known to be this product. */
  window: WindowValue
  source: SourceValue
  /** The version that an edit began with; a draft keeps it, so that nothing newer is overwritten unseen. */
  baseVersion?: number
}

export function newProductValues(kabupatenCode: string, today: Day, umkm?: Suggestion): ProductValues {
  return {
    kabupatenCode,
    name: '',
    category: '',
    maker: 'umkm',
    umkm,
    producer: '',
    desa: undefined,
    scheme: '',
    note: '',
    isProposed: false,
    proposedOn: today,
    window: { notBefore: today },
    source: noSource,
  }
}

export function productValuesOf(product: ProductDetail, today: Day): ProductValues {
  const { kabupatenCode, name, category, umkmId, umkmName, producer, desaCode, desaName, scheme, note } = product
  const isNew = name === null
  return {
    ...newProductValues(kabupatenCode, today),
    name: name ?? '',
    category: category ?? '',
    maker: umkmId || isNew ? 'umkm' : producer ? 'other' : 'unknown',
    umkm: umkmId ? { key: umkmId, label: umkmName ?? umkmId } : undefined,
    producer: umkmId ? '' : (producer ?? ''),
    desa: desaCode ? { key: desaCode, label: desaName ?? desaCode } : undefined,
    scheme: scheme ?? '',
    note: note ?? '',
    baseVersion: product.version,
  }
}

/** What describes the product, as every schema about it reads it. */
function description({ name, category, maker, umkm, producer, desa, scheme, note, source }: ProductValues) {
  return {
    name,
    note,
    category: category || undefined,
    ...(maker === 'umkm' && umkm && { umkmId: umkm.key }),
    ...(maker === 'other' && { producer }),
    ...(desa && { desaCode: desa.key }),
    ...(scheme && { scheme }),
    ...(sourceInput(source) && { source: sourceInput(source) }),
  }
}

/** What `productInputSchema` reads. */
export function productInput(values: ProductValues) {
  const { kabupatenCode, isProposed, proposedOn } = values
  return { ...description(values), kabupatenCode: kabupatenCode || undefined, ...(isProposed && { proposedOn }) }
}

/** What `nameSlotSchema` reads. */
export function nameSlotInput(values: ProductValues) {
  return { ...description(values), kabupatenCode: values.kabupatenCode, window: values.window }
}

/** The fields in which two versions may differ. */
export const productCompared = ['name', 'category', 'maker', 'desa', 'scheme', 'note'] as const
export type ProductCompared = (typeof productCompared)[number]

/** The values with one field of another version; the maker is one field with its name. */
export function withFieldOf(values: ProductValues, field: ProductCompared, other: ProductValues): ProductValues {
  if (field !== 'maker') return { ...values, [field]: other[field] }
  return { ...values, maker: other.maker, umkm: other.umkm, producer: other.producer }
}
