import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { activityFigures, type OutletActivity } from '#shared/overview/outlet-activity.ts'
import type { Overview } from '#shared/overview/overview.ts'
import type { Area } from '#shared/wilayah/area.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { figurePath } from '../paths.ts'

/** How many outlets operate, have goods and sell, each number opening its rows; and how many nobody tells of. */
export function OutletActivityLine({ activity, area }: { activity: OutletActivity; area?: Area }) {
  const { overview: texts, figure: figures, format } = useMessages()
  const told = activityFigures.flatMap((figure) => {
    const count = activity.counts[figure]
    return count ? [{ figure, count }] : []
  })
  if (told.length === 0) return texts.activityUnknown
  return (
    <span>
      {told.map(({ figure, count }, index) => (
        <Fragment key={figure}>
          {index > 0 && ' · '}
          <Link {...figurePath(figure, area)} title={figures.openRows}>
            {format.interval(count)}
          </Link>{' '}
          {texts.activity[figure]}
        </Fragment>
      ))}
    </span>
  )
}

/** Up to which month the shelves are known, and of how many outlets they are not. */
export function ShelfMonthLine({
  activity,
  overview,
}: {
  activity: OutletActivity
  overview: Pick<Overview, 'rollout'>
}) {
  const { overview: texts } = useMessages()
  const last = overview.rollout
    .flatMap((row) => row.shelfMonth ?? [])
    .toSorted()
    .at(-1)
  return last && texts.shelfMonth(last, activity.silent)
}
