import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { Island, KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * What the registry holds, as the checks ask for it. Areas are `province`, `island:NAME` or a kabupaten code. Undefined
 * means that nothing of the figure's topic is on record there by then, which is not a zero.
 */
export type ClaimRecords = {
  /** The figure at the end of a day. */
  intervalAt: (figure: FigureName, area: string, day: Day) => Interval | undefined
  /** When the first item of the figure came to count in the area. */
  firstDay: (figure: FigureName, area: string) => DayWindow | undefined
  /** The counted launch of every outlet. */
  launches: readonly { kabupatenCode: KabupatenCode; window: DayWindow }[]
}

/** The Kemendagri list of a kabupaten, by count. */
export type RegisterRow = { code: KabupatenCode; island: Island; desaCount: number; kelurahanCount: number }

/** All that a check may look at beside the claims. */
export type Evidence = { records: ClaimRecords; register: readonly RegisterRow[]; today: Day }
