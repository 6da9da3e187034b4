import type { Db } from '#server/db/database.ts'
import { requireDesaIn } from '#server/wilayah/desa-queries.ts'
import { requirePointIn, type ReadBoundaries } from '#server/wilayah/shape-queries.ts'
import type { OutletDescription } from '#shared/outlet/schema.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** The columns that people fill, as the row holds them: what is left out is empty. */
export function describedColumns({ label, place, desaCode, operatorKind, operatorName, point }: OutletDescription) {
  return {
    label,
    place: place ?? null,
    desaCode: desaCode ?? null,
    operatorKind: operatorKind ?? null,
    operatorName: operatorName ?? null,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    pointQuality: point?.quality ?? null,
  }
}

type Place = { kabupatenCode: KabupatenCode; boundaries: ReadBoundaries | undefined }

/** @throws DomainError invalid-input for a desa that is not in the kabupaten of the outlet, or a point outside it */
export async function requirePlaces(
  db: Db,
  { desaCode, point }: Pick<OutletDescription, 'desaCode' | 'point'>,
  { kabupatenCode, boundaries }: Place,
): Promise<void> {
  await requireDesaIn(db, kabupatenCode, desaCode)
  if (point) requirePointIn(kabupatenCode, point, boundaries)
}
