import { Link } from '@tanstack/react-router'
import { activityFigures, type OutletActivity } from '#shared/overview/outlet-activity.ts'
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
  return told.map(({ figure, count }, index) => (
    <span key={figure}>
      {index > 0 && ' · '}
      <Link {...figurePath(figure, area)} title={figures.openRows}>
        {format.interval(count)}
      </Link>{' '}
      {texts.activity[figure]}
    </span>
  ))
}

/** From which day the shelves are known, and of how many outlets they are not. */
export function ShelfDayLine({ activity: { silent, shelfDay } }: { activity: OutletActivity }) {
  const { overview: texts } = useMessages()
  return shelfDay && texts.shelfDay(shelfDay, silent)
}
