import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { isInScope, type Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { ChannelChoices } from '#shared/outlet/channel/answers.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { outlet } from '../table.ts'
import { listChannels } from './rows.ts'

/** Outlets and cooperatives of a kabupaten that a form can choose from; nothing where the actor does not work. */
export async function listChannelChoices(
  db: Db,
  scope: Scope,
  { kabupatenCode, today }: { kabupatenCode: KabupatenCode; today: Day },
): Promise<ChannelChoices> {
  if (!isInScope(scope, kabupatenCode)) return { outlets: [], cooperatives: [] }
  const here = { kabupaten: [kabupatenCode] }
  const outlets = await db
    .select({ id: outlet.id, label: outlet.label })
    .from(outlet)
    .where(and(inScope(outlet.kabupatenCode, here), eq(outlet.kind, 'outlet')))
    .orderBy(asc(outlet.label), asc(outlet.id))
  const cooperatives = await listChannels(db, here, { at: { day: today }, kinds: ['cooperative'] })
  return { outlets, cooperatives: cooperatives.map(({ stored }) => ({ id: stored.originId, label: stored.label })) }
}
