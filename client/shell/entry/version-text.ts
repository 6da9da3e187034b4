import type { ComparedField, Side } from '#shared/conflict/compare.ts'
import type { EntryText } from './use-entry-text.ts'

/** One side of a field as a reader reads it; the empty text for nothing. A field may be told under several names. */
export function versionText(text: EntryText, field: ComparedField, side: Side): string {
  const told = field[side]
  return field.parts
    .map((part) => {
      const value = told[part]
      // Beside the products that it stands for, a yes is its own name.
      if (typeof value === 'boolean' && field.parts.length > 1) return value ? text.field(part) : ''
      return text.value(part, value)
    })
    .filter(Boolean)
    .join(', ')
}
