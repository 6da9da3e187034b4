import type { Db } from '#server/db/database.ts'
import type { AsOf } from '#server/figure/queries.ts'
import { listProductLabels } from '#server/product/queries.ts'
import { listDesaNames } from '#server/wilayah/desa-queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { ChannelMoment, ChannelRow, Named } from '#shared/outlet/channel/answers.ts'
import { listOutletLabels } from '../queries.ts'
import { listChannels, type FoundChannel } from './rows.ts'

/** Records with the names of what they are tied to, for everybody. */
export async function describeChannels(db: Db, found: readonly FoundChannel[], at: AsOf): Promise<ChannelRow[]> {
  const stored = found.map((row) => row.stored)
  const products = namesOf(await listProductLabels(db, unique(stored.flatMap((row) => row.productIds))))
  const outlets = namesOf(await listOutletLabels(db, unique(stored.map((row) => row.outletId))))
  const desa = await listDesaNames(
    db,
    stored.map((row) => row.desaCode),
  )
  const cooperatives = await cooperativeNames(db, unique(stored.map((row) => row.cooperativeId)), at)
  return found.map(({ stored: row, begun, ended }) => {
    const { productIds, outletId, desaCode, cooperativeId, sourceId: _source, simulated: _simulated, ...told } = row
    return {
      ...told,
      desa: desaCode && { code: desaCode, name: desa.get(desaCode) ?? desaCode },
      outlet: outletId === null ? null : named(outletId, outlets),
      products: productIds.map((id) => named(id, products)),
      cooperative: cooperativeId === null ? null : named(cooperativeId, cooperatives),
      begun: toOpenMoment(begun),
      ended: ended && toOpenMoment(ended),
    }
  })
}

/** A corrected cooperative is called by its last name. */
async function cooperativeNames(db: Db, origins: readonly string[], at: AsOf): Promise<Map<string, string | null>> {
  if (origins.length === 0) return new Map()
  const rows = await listChannels(db, OPEN_SCOPE, { at, origins })
  return new Map(rows.map(({ stored }) => [stored.originId, stored.label]))
}

function toOpenMoment({ notBefore, notAfter, recordedAt, recordedBy, source }: ChannelMoment): ChannelMoment {
  return { notBefore, notAfter, recordedAt, recordedBy, source }
}

function namesOf(rows: readonly Named[]): Map<string, string | null> {
  return new Map(rows.map(({ id, label }) => [id, label]))
}

function named(id: string, names: ReadonlyMap<string, string | null>): Named {
  return { id, label: names.get(id) ?? null }
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null)
}
