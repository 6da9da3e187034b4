import type { ComponentType, ReactNode } from 'react'
import type { Actor } from '#shared/access/role.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { Form } from '#client/ui/form/use-form.ts'
import type { ProductValues } from './product-values.ts'

/** Registers a UMKM without leaving the form; made elsewhere, because a feature knows no other. */
export type UmkmDialogType = ComponentType<AskedUmkm>
export type AskedUmkm = {
  kabupatenCode: KabupatenCode
  /** What was typed when nothing fitted. */
  name: string
  onDone: (umkm: { id: string; name: string }) => void
  onClose: () => void
}

export type ProductFieldsProps = {
  /** Whatever the schema, the controls are the same. */
  entry: Pick<Form<ProductValues, unknown>, 'values' | 'set' | 'field'>
  actor: Actor
  /** A product on record stays in its kabupaten. */
  isKabupatenGiven: boolean
  /** The one that is being edited or named. */
  id?: string
  /** Where a report said that it is made. */
  desaText?: string | null
  UmkmDialog: UmkmDialogType
  /** What only this form asks, before the source. */
  children?: ReactNode
}
