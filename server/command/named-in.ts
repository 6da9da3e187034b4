import type { DesaCode } from '#shared/wilayah/kabupaten.ts'
import { desaCodeSchema } from '#shared/wilayah/schema.ts'

type Named = { ids: string[]; desaCodes: DesaCode[] }

/** What the inputs of commands name by id: products and UMKM; and the desa by their codes. */
export function namedIn(inputs: readonly Record<string, unknown>[]): Named {
  const ids = inputs.flatMap((input) => [
    input['umkmId'],
    ...listIn(input['productIds']),
    ...listIn(input['lines']).flatMap(partsOfLine),
  ])
  const desaCodes = inputs.flatMap((input) => desaCodeSchema.safeParse(input['desaCode']).data ?? [])
  return { ids: [...new Set(ids.filter((id) => typeof id === 'string'))], desaCodes: [...new Set(desaCodes)] }
}

function partsOfLine(line: unknown): unknown[] {
  if (typeof line !== 'object' || line === null) return []
  const { productId, supplierId }: { productId?: unknown; supplierId?: unknown } = line
  return [productId, supplierId]
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
