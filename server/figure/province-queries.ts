import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { Day } from '#shared/day/day.ts'
import { figureNames, figuresOfTopics, type FigureName } from '#shared/figure/figure.ts'
import { figuresAt } from '#shared/figure/figures-at.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { changedDays } from './changed-days.ts'
import { linesOf, type AsOf } from './queries.ts'
import { textArray } from '#server/db/sql-arrays.ts'
import { listCutSteps, provinceAreas } from './step-queries.ts'

type Question = { figures: readonly FigureName[]; cuts: readonly Day[]; knownAt?: Date | undefined }
export type ProvinceFigure = { provinceCode: ProvinceCode; figure: FigureName; day: Day; low: number; high: number }

/** Figures of every province as a whole at the end of some days; none where nothing of the topic is on record. */
export async function listProvinceFigures(db: Db, { figures, cuts, knownAt }: Question): Promise<ProvinceFigure[]> {
  const days = [...new Set(cuts)].toSorted()
  const asked = { areas: provinceAreas, figures: figuresOfTopics(figures), knownAt, cuts: days }
  const steps = (await listCutSteps(db, { ...asked, lieOn: 'cut' })).flatMap(linesOf)
  return days.flatMap((day) =>
    figuresAt(steps, day).flatMap(({ kabupatenCode: area, figure, low, high }) =>
      figures.includes(figure) ? [{ provinceCode: provinceFrom(area), figure, day, low, high }] : [],
    ),
  )
}

/** Steps of areas are those of provinces where provinces were asked for. */
function provinceFrom(area: KabupatenCode): ProvinceCode {
  return area as string as ProvinceCode
}

/** The day of the last change of any figure in each province that has one by a day. */
export async function listProvinceLastDays(
  db: Db,
  { day, knownAt }: AsOf,
): Promise<{ provinceCode: ProvinceCode; lastDay: Day }[]> {
  const days =
    knownAt === undefined
      ? sql`select province.code as area_code, last.period_start as day
          from province cross join unnest(${textArray(figureNames)}) as figure(name) cross join lateral (
            select period_start from ledger_total
            where area_code = province.code and ledger_total.figure = figure.name and grain = 'day'
              and period_start <= ${day} and (certain <> 0 or possible <> 0)
            order by period_start desc limit 1
          ) last`
      : sql`select * from (${changedDays({ areas: provinceAreas, figures: figureNames, knownAt })}) changed
          where day <= ${day}`
  return db
    .select({ provinceCode: sql<ProvinceCode>`area_code`, lastDay: sql<Day>`max(day)::text` })
    .from(sql`(${days}) changed`)
    .groupBy(sql`area_code`)
    .orderBy(sql`area_code`)
}
