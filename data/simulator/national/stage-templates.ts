import type { ScriptTransaction } from '#server/db/script-transaction.ts'
import { dayInWita } from '#shared/day/day.ts'
import { MARKS, tellerOf, withoutNumber, type Template } from './template.ts'

const BATCH_ROWS = 4000

/** Writes a template to where the database copies it from. */
export async function stageTemplate(tx: ScriptTransaction, template: number, made: Template): Promise<void> {
  const { umkm, products, lines } = made
  await insertStaged(
    tx,
    'umkm',
    umkm.map(({ slot, row, place, events }) => ({
      ...{ template, slot, place, id: row.id, name: withoutNumber(row.name), search_key: withoutNumber(row.searchKey) },
      ...{ kind: row.kind, owner_name: row.ownerName, phone: row.phone, nib: row.nib, version: row.version },
      day: dayOf(events[0]),
    })),
  )
  await insertStaged(
    tx,
    'product',
    products.map(({ slot, row, place, events, standing }) => ({
      ...{ template, slot, place, id: row.id, umkm_id: row.umkmId, name: withoutNumber(row.name) },
      ...{ search_key: withoutNumber(row.searchKey), category: row.category, scheme: row.scheme },
      ...{ producer: row.producer && withoutNumber(row.producer), version: row.version, day: dayOf(events[0]) },
      ...{ stage: standing.stage, is_verified: standing.isVerified, mentoring: standing.mentoring },
      ...{
        mentor: standing.mentor,
        missing: standing.missing,
        unmet: standing.unmet,
        is_archived: standing.isArchived,
      },
      ...{ since_not_before: standing.since?.notBefore ?? null, since_not_after: standing.since?.notAfter ?? null },
      ...{
        first_expiry_on: standing.firstExpiry?.expiresOn ?? null,
        first_expiry_item: standing.firstExpiry?.item ?? null,
      },
    })),
  )
  await insertStaged(
    tx,
    'certificate',
    products.flatMap(({ slot, row, standing }) =>
      standing.certificates.map(({ item, number, issuer, issuedOn, expiresOn }) => ({
        ...{ template, slot, product_id: row.id, item, number, issuer, issued_on: issuedOn, expires_on: expiresOn },
      })),
    ),
  )
  await insertStaged(
    tx,
    'event',
    [...umkm, ...products].flatMap(({ slot, events }) =>
      events.map((event, position) => ({
        ...{ template, slot, position, id: event.id, subject_kind: event.subjectKind, subject_id: event.subjectId },
        ...{ type: event.type, not_before: event.window.notBefore, not_after: event.window.notAfter },
        ...{ detail: event.detail, is_placed: isPlaced(event.detail), teller: tellerOf(event) },
        ...{ recorded_at: event.recordedAt, day: dayOf(event) },
      })),
    ),
  )
  await insertStaged(
    tx,
    'line',
    lines.map(({ slot, eventId, figure, day, delta, bound, recordedAt }) => ({
      ...{ template, slot, event_id: eventId, figure, line_day: day, delta, bound, recorded_at: recordedAt },
      day: dayInWita(recordedAt),
    })),
  )
}

/** Inserts rows into a table of what is copied: their keys are its columns. */
export async function insertStaged(tx: ScriptTransaction, table: string, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const json = JSON.stringify(rows.slice(start, start + BATCH_ROWS))
    await tx.rows(
      `insert into national_fill.${table} select * from json_populate_recordset(null::national_fill.${table}, $1::text::json)`,
      [json],
    )
  }
}

/** Whether anything of it is another at each kabupaten. */
function isPlaced(detail: Template['products'][number]['events'][number]['detail']): boolean {
  const { withdraws, issuedOn, expiresOn, issuer } = detail
  return [withdraws, issuedOn, expiresOn].some(Boolean) || (issuer?.includes(MARKS.kabupaten) ?? false)
}

function dayOf(event: { recordedAt: string } | undefined): string {
  if (!event) throw new Error('a row of a template has at least the event that it came on record with')
  return dayInWita(new Date(event.recordedAt))
}
