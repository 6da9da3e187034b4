type Fields = Readonly<Record<string, unknown>>
type Parts = (input: Fields) => unknown[]

const none: Parts = () => []

/** The commands whose words are kept, and by which parts one says something else than its name alone. */
const partsOf: Readonly<Record<string, Parts>> = {
  'product.update': none,
  'product.nameSlot': none,
  'product.setPhoto': none,
  'product.archive': none,
  'product.curate': (input) => [input['act'], fieldsIn(input)['aspect']],
  'mentoring.act': (input) => [input['act']],
  'certification.note': (input) => [fieldsIn(input)['item']],
  'umkm.update': none,
  'umkm.archive': none,
  'umkm.restore': none,
  'report.save': none,
  'report.submit': none,
  'report.accept': none,
  'report.return': none,
  'report.reopen': none,
  'outlet.describe': none,
  'outlet.record': (input) => [fieldsIn(input)['type']],
  'outlet.choose': none,
  'shelf.submit': (input) => [input['month']],
}

/**
 * What an edit is about, so that a later one of the same person on the same record is known to stand in its place.
 * Saving and submitting a report write the same. Undefined for commands that are no single edit, such as an import.
 */
export function editKeyOf(name: string, input: Fields): string | undefined {
  const parts = partsOf[name]?.(input)
  if (!parts) return undefined
  if (name === 'report.save' || name === 'report.submit') return 'report.write'
  return [name, ...parts.map((part) => (typeof part === 'string' ? part : '-'))].join(':')
}

/** The form of a command that carries it beside what it is about. */
function fieldsIn({ input }: Fields): Fields {
  return typeof input === 'object' && input !== null ? { ...input } : {}
}
