import type { FieldProblem } from '#shared/form/field-problem.ts'
import type { LineRefusal } from '#shared/outlet/shelf/refusal.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { LineValues } from './shelf-values.ts'

/** One line of the form, what bars it, and how it is changed. */
export type LineRowProps = {
  line: LineValues
  ownKabupaten: KabupatenCode
  refusals: readonly LineRefusal[]
  problemOf: (field: string) => FieldProblem | undefined
  onChange: (change: Partial<LineValues>) => void
  onLeave: () => void
  onRemove: () => void
}
