import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import type { CurationStage } from '#shared/product/curation-stage.ts'
import type { ProductCategory } from '#shared/product/category.ts'

/** How many products are missing from a sum of standings (negative: are too many in it). */
export type StandingDifference = {
  areaCode: string
  isArchived: boolean
  mentoring: MentoringStatus
  stage: CurationStage
  category: ProductCategory | ''
  missing: number
}

/** Compares the sums of standings, of kabupaten and of provinces, with the standings that they should be of. */
export function differencesOfStandings(db: Db): Promise<StandingDifference[]> {
  const alike = sql`is_archived, mentoring, stage, category`
  return db
    .select({
      areaCode: sql<string>`area_code`,
      isArchived: sql<boolean>`is_archived`,
      mentoring: sql<MentoringStatus>`mentoring`,
      stage: sql<CurationStage>`stage`,
      category: sql<ProductCategory | ''>`category`,
      missing: sql<number>`sum(products)::int`,
    })
    .from(
      sql`(
        with counted as (
          select kabupaten_code as area_code, is_archived, mentoring, stage, coalesce(category, '') as category, count(*) as products
          from product_standing group by 1, 2, 3, 4, 5
        )
        select * from counted
        union all select left(area_code, 2), ${alike}, products from counted
        union all select area_code, ${alike}, -products from standing_total
      ) signed`,
    )
    .groupBy(sql`area_code, ${alike}`)
    .having(sql`sum(products) <> 0`)
    .orderBy(sql`area_code, ${alike}`)
}
