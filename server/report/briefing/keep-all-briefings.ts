import type { Db } from '#server/db/database.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { dayInWita } from '#shared/day/day.ts'
import type { Area } from '#shared/wilayah/area.ts'
import { islandsOf } from '#shared/wilayah/kabupaten.ts'
import { isNational } from '#shared/wilayah/province.ts'
import { keepBriefing, keptMoment, type KeepOrder } from './keep-briefing.ts'

type KeepAll = Pick<KeepOrder, 'boundaries' | 'origin'> & { dueAt: Date; now: Date }

/**
 * Keeps the sheet of the month that is over for the province, each island and each kabupaten, with what was known when it
 * was due, however late it is made; in a national registry none. What is kept already stays, so a process that died in the middle is followed by another.
 */
export async function keepAllBriefings(
  db: Db,
  { dueAt, now, boundaries, origin }: KeepAll,
): Promise<{ areas: number; kept: number }> {
  // A sheet is kept by its area alone, which does not tell one province from another.
  if (isNational(await listProvinces(db))) return { areas: 0, kept: 0 }
  const kabupaten = await listKabupaten(db, OPEN_SCOPE)
  const areas: Area[] = [
    { kind: 'province' },
    ...islandsOf(kabupaten).map((island): Area => ({ kind: 'island', island })),
    ...kabupaten.map(({ code }): Area => ({ kind: 'kabupaten', code })),
  ]
  const moment = { ...keptMoment(dayInWita(dueAt)), knownAt: dueAt }
  let kept = 0
  for (const area of areas) {
    const isNew = await keepBriefing(db, { area, ...moment, boundaries, origin, madeAt: now })
    kept += isNew ? 1 : 0
  }
  return { areas: areas.length, kept }
}
