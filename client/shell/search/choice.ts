import type { FoundKind } from '#shared/search/found.ts'

export const choiceKinds = ['page', 'kabupaten', 'desa', 'product', 'umkm', 'outlet'] as const
export type ChoiceKind = 'page' | 'kabupaten' | FoundKind

/** Something that the search leads to, as it is offered and remembered. */
export type Choice = {
  kind: ChoiceKind
  /** The name of a page; the code of a kabupaten or desa; of the others the id. */
  id: string
  name: string
  kabupatenCode?: string | undefined
  detail?: string | undefined
}

export const keyOf = ({ kind, id }: Choice) => `${kind} ${id}`
