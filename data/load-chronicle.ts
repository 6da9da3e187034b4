import type { Db } from '#server/db/database.ts'
import { programmeEvent } from '#server/programme/table.ts'
import { target } from '#server/target/table.ts'
import { isDay } from '#shared/day/day.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import type { FirstData } from './first-data.ts'
import type { SourceBook } from './source-book.ts'
import { stableId } from './stable-id.ts'

/** Enters the dated events of the programme. */
export async function loadChronicle(tx: Db, first: FirstData, sources: SourceBook): Promise<void> {
  for (const { value } of first.events.rows) {
    const { scope, source, ...fields } = value
    const id = stableId('programme-event', value.heldOn, value.title, scope)
    const kabupatenCode = scope === 'province' ? null : scope
    const sourceId = await sources.idOf(source)
    await tx
      .insert(programmeEvent)
      .values({ id, ...fields, kabupatenCode, sourceId })
      .onConflictDoNothing()
  }
}

/** Enters the announced targets, with the figure where one of ours is meant. */
export async function loadTargets(tx: Db, first: FirstData, sources: SourceBook): Promise<void> {
  for (const { value } of first.targets.rows) {
    const { source, ...fields } = value
    const meant = first.targetFigures.rows.find(
      (row) => row.value.title === value.title && row.value.dueText === value.dueText,
    )?.value
    const number = /^\d+$/.test(value.valueText) ? Number(value.valueText) : null
    const range = /^(\d+)-(\d+)$/.exec(value.valueText)
    const ofKabupaten = kabupatenCodeSchema.safeParse(value.scopeText)
    await tx
      .insert(target)
      .values({
        id: stableId('target', value.title, value.dueText, value.setOn, value.scopeText),
        ...fields,
        figure: meant?.figure ?? null,
        period: meant?.period ?? null,
        valueLow: number ?? (range ? Number(range[1]) : null),
        valueHigh: number ?? (range ? Number(range[2]) : null),
        dueOn: value.dueText !== undefined && isDay(value.dueText) ? value.dueText : null,
        kabupatenCode: ofKabupaten.success ? ofKabupaten.data : null,
        validFrom: meant?.validFrom ?? value.setOn,
        sourceId: await sources.idOf(source),
        version: 1,
      })
      .onConflictDoNothing()
  }
}
