/** A whole and the metrics that make it: added, or taken away where the sign is −1. */
export type Composition = { whole: string; terms: Readonly<Record<string, 1 | -1>> }

/**
 * Which metrics make up which. The mentoring split is the official one (completed, transferred, pending) and covers every
 * launched product; a trade deficit is goods in less goods out.
 */
export const compositions: readonly Composition[] = [
  {
    whole: 'products_launched',
    terms: { mentoring_completed: 1, mentoring_transferred: 1, mentoring_pending: 1 },
  },
  { whole: 'trade_deficit', terms: { goods_in_value: 1, goods_out_value: -1 } },
]
