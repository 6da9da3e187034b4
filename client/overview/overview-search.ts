import { z } from 'zod'
import { monthSchema } from '#shared/day/day.ts'
import { mapLayerKeys } from '#shared/wilayah/map-layers.ts'

/** What of Ringkasan lives in its URL: the layer of the map, map or table, and the last month of the board. */
export const overviewSearchSchema = z.object({
  layer: z.enum(mapLayerKeys).optional().catch(undefined),
  view: z.literal('table').optional().catch(undefined),
  until: monthSchema.optional().catch(undefined),
})
