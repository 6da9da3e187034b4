import { and, eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { listAddressees } from '#server/people/address-queries.ts'
import type { Actor } from '#shared/access/role.ts'
import { mailKinds, type MailKind } from '#shared/inbox/mail-kind.ts'
import { mailChoice } from './table.ts'

/** What a person chose, and where e-mail to them would go. */
export async function getMailChoices(
  db: Db,
  personId: string,
): Promise<{ address?: string; wanted: Record<MailKind, boolean> }> {
  const [addressee] = await listAddressees(db, [personId])
  const chosen = await db.select().from(mailChoice).where(eq(mailChoice.personId, personId))
  const isWanted = (kind: MailKind) => chosen.find((choice) => choice.kind === kind)?.isWanted ?? false
  return {
    ...(addressee && { address: addressee.address }),
    wanted: Object.fromEntries(mailKinds.map((kind) => [kind, isWanted(kind)])) as Record<MailKind, boolean>,
  }
}

/** Who gets e-mail, where, and since when they want it. */
export type Reader = { actor: Actor; address: string; chosenAt: Date }

/** Who gets e-mail of a kind: they asked for it, have an address, and can sign in. */
export async function listReaders(db: Db, kind: MailKind): Promise<Reader[]> {
  const { personId, isWanted, chosenAt } = mailChoice
  const rows = await db
    .select({ personId, chosenAt })
    .from(mailChoice)
    .where(and(eq(mailChoice.kind, kind), eq(isWanted, true)))
  const chosen = new Map(rows.map((row) => [row.personId, row.chosenAt]))
  return (await listAddressees(db, [...chosen.keys()])).flatMap((addressee) => {
    const at = chosen.get(addressee.actor.id)
    return at ? [{ ...addressee, chosenAt: at }] : []
  })
}
