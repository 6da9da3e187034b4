import { desc, eq, and } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { isSimulated } from '#server/db/version.ts'
import { listFigures } from '#server/figure/queries.ts'
import { listReminders } from '#server/inbox/reminder-queries.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { figureChange } from '#shared/change/figure-change.ts'
import { endOfDay } from '#shared/change/period.ts'
import { addDays, dayInWita, type Day } from '#shared/day/day.ts'
import { digestFigures, digestLetter, reminderLetter } from '#shared/inbox/letter.ts'
import type { MailKind } from '#shared/inbox/mail-kind.ts'
import { isNational } from '#shared/wilayah/province.ts'
import { listReaders, type Reader } from './choice-queries.ts'
import { writeLetter } from './commands.ts'
import { mail } from './table.ts'

type Writing = {
  dueAt: Date
  now: Date
  links: { site: string; unsubscribe: (personId: string, kind: MailKind) => string }
}
type Written = { readers: number; letters: number }

/** Writes the digest of the week before the due instant to everybody who wants it. Again for the same instant, it writes nothing. */
export async function writeDigests(db: Db, writing: Writing): Promise<Written> {
  const { dueAt, now } = writing
  const to = addDays(dayInWita(dueAt), -1)
  const from = addDays(to, -7)
  const before = await listFigures(db, OPEN_SCOPE, { day: from, knownAt: endOfDay(from) })
  const after = await listFigures(db, OPEN_SCOPE, { day: to, knownAt: endOfDay(to) })
  const all = (await listKabupaten(db, OPEN_SCOPE)).map((row) => row.code)
  return writeToAll(db, { ...writing, kind: 'digest' }, async ({ actor: reader }, around) => {
    const codes = reader.role === 'kabupatenOfficial' ? reader.kabupaten : all
    const changes = digestFigures.map((figure) => figureChange({ before, after }, figure, codes))
    const reminders = await listReminders(db, reader, { today: dayInWita(now), within: OPEN_SCOPE })
    const links = { ...around.links, changes: `${writing.links.site}/perubahan?from=${from}&to=${to}` }
    return digestLetter({ kabupaten: reader.kabupaten, from, to, changes, reminders }, { ...around, links })
  })
}

/** Writes what became due to everybody who wants to be reminded and has something new. */
export async function writeReminders(db: Db, writing: Writing): Promise<Written> {
  const today = dayInWita(writing.now)
  return writeToAll(db, { ...writing, kind: 'reminders' }, async ({ actor: reader, chosenAt }, around) => {
    const reminders = await listReminders(db, reader, { today, within: OPEN_SCOPE })
    const after = (await lastPeriod(db, reader.id)) ?? addDays(dayInWita(chosenAt), -1)
    return reminderLetter({ reminders, after }, around)
  })
}

type Compose = (
  reader: Reader,
  around: Parameters<typeof digestLetter>[1],
) => Promise<{ subject: string; body: string } | undefined>

async function writeToAll(
  db: Db,
  { kind, ...writing }: Writing & { kind: MailKind },
  compose: Compose,
): Promise<Written> {
  const { dueAt, now, links } = writing
  const names = new Map<string, string>((await listKabupaten(db, OPEN_SCOPE)).map((row) => [row.code, row.name]))
  const known = await listProvinces(db)
  const provinces = isNational(known) ? known : []
  const simulated = await isSimulated(db)
  const readers = await listReaders(db, kind)
  let letters = 0
  for (const reader of readers) {
    const own = {
      inbox: `${links.site}/kotak-masuk`,
      changes: '',
      unsubscribe: links.unsubscribe(reader.actor.id, kind),
    }
    const readsAll = scopeOf(reader.actor, 'registry.read')?.kabupaten === 'all'
    const around = { nameOf: (code: string) => names.get(code) ?? code, simulated, links: own }
    const letter = await compose(reader, { ...around, provinces: readsAll ? provinces : [] })
    if (!letter) continue
    const isNew = await writeLetter(db, { personId: reader.actor.id, kind, period: dayInWita(dueAt), ...letter }, now)
    letters += isNew ? 1 : 0
  }
  return { readers: readers.length, letters }
}

/** The day of the last letter of reminders to a person. */
async function lastPeriod(db: Db, personId: string): Promise<Day | undefined> {
  const [row] = await db
    .select({ period: mail.period })
    .from(mail)
    .where(and(eq(mail.personId, personId), eq(mail.kind, 'reminders')))
    .orderBy(desc(mail.period))
    .limit(1)
  return row?.period
}
