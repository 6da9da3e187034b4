import type { SheetChange, SheetReader } from '#server/command/sheet-part.ts'
import { listArchivedIds } from '#server/figure/archived-queries.ts'
import { listDesaElsewhere } from '#server/wilayah/desa-queries.ts'
import { ID_KEY, VERSION_KEY, type RowValues } from '#shared/exchange/dataset.ts'
import type { PlannedProblem } from '#shared/exchange/plan.ts'
import { errorsOfIssues } from '#shared/form/field-errors.ts'
import { umkmInputSchema } from '#shared/umkm/schema.ts'

/** What the form would say of the rows, by line, and which of them left the registry. */
export async function checkUmkmRows(
  { db }: Pick<SheetReader, 'db'>,
  changes: readonly SheetChange[],
): Promise<Map<number, PlannedProblem[]>> {
  const problems = new Map<number, PlannedProblem[]>()
  const add = (line: number, problem: PlannedProblem) => problems.set(line, [...(problems.get(line) ?? []), problem])
  const places = []
  for (const { line, values } of changes) {
    const input = umkmInputOf(values)
    const parsed = umkmInputSchema.safeParse(input)
    if (parsed.success) places.push({ line, ...parsed.data })
    else {
      const errors = Object.entries(errorsOfIssues(parsed.error.issues, input))
      for (const [column, problem] of errors) add(line, { column, problem })
    }
  }
  const elsewhere = await listDesaElsewhere(db, places)
  for (const { line, desaCode } of places) {
    if (desaCode && elsewhere.has(desaCode)) add(line, { column: 'desaCode', problem: { key: 'desaElsewhere' } })
  }
  const ids = changes.flatMap(({ on }) => on?.id ?? [])
  const archived = await listArchivedIds(db, ids)
  for (const { line, on } of changes) {
    if (!on || !archived.has(on.id)) continue
    add(line, { problem: { key: 'rule', rule: { about: 'umkm', refusal: { reason: 'archived' } } } })
  }
  return problems
}

/** The values as the form sends them: what is empty is left out. */
export function umkmInputOf(values: RowValues): Record<string, unknown> {
  const { [ID_KEY]: _id, [VERSION_KEY]: _version, ...fields } = values
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}
