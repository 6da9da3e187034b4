import { useId } from 'react'
import type { ClaimEntry, RecordSeries } from '#shared/claim/answers.ts'
import { toCourseChart } from '#shared/claim/axis/course-chart.ts'
import { recordedDayOf, toDayChart, toRivalChart } from '#shared/claim/axis/lane-chart.ts'
import type { ClaimPicture } from '#shared/claim/axis/picture.ts'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { CoursePlot } from './course-plot.tsx'
import { LanePlot } from './lane-plot.tsx'
import { PictureTable } from './picture-table.tsx'
import type { AreaNames } from './use-area-names.ts'
import styles from './picture-figure.module.css'

type Picture = ClaimPicture<ClaimEntry>
type Props = { picture: Picture; records: readonly RecordSeries[]; names: AreaNames }

/** Claims side by side on one time axis, with a sentence that says what is seen, and as a table. */
export function ClaimPictureFigure({ picture, records, names }: Props) {
  const id = useId()
  const steps = picture.kind === 'course' ? stepsOf(picture, records) : []
  const drawn = useDrawing(picture, { steps, names })
  if (!drawn) return null
  return (
    <figure className={styles['figure']} aria-labelledby={id}>
      <figcaption id={id} className={styles['summary']}>
        {drawn.summary}
      </figcaption>
      {/* The table says all of it to who cannot see it. */}
      <div aria-hidden="true">{drawn.plot}</div>
      <PictureTable picture={picture} steps={steps} names={names} />
    </figure>
  )
}

type Ground = { steps: RecordSeries['steps']; names: AreaNames }

function useDrawing(picture: Picture, { steps, names }: Ground) {
  const texts = useClaimMessages()
  const { format } = useMessages()
  if (picture.kind === 'course') {
    const chart = toCourseChart(picture.claims, steps)
    return (
      chart && { plot: <CoursePlot chart={chart} />, summary: texts.course(picture, names.inArea(picture.area), chart) }
    )
  }
  if (picture.kind === 'rivals') {
    const chart = toRivalChart(picture.claims)
    return chart && { plot: <LanePlot chart={chart} />, summary: texts.rivals(chart.lanes.length) }
  }
  const record = recordedDayOf(picture.claims)
  const chart = toDayChart(picture.claims, record)
  return (
    chart && {
      plot: <LanePlot chart={chart} />,
      summary: texts.days(chart.lanes.length, record && format.window(record)),
    }
  )
}

/** Outlets are counted one by one and by kabupaten; the claims of both stand on one axis, the count of items behind them. */
function stepsOf(
  picture: Extract<Picture, { kind: 'course' }>,
  records: readonly RecordSeries[],
): RecordSeries['steps'] {
  const own = records.filter(({ figure, area }) => figure === picture.figure && area === picture.area)
  return (own.find(({ counted }) => counted === 'items') ?? own[0])?.steps ?? []
}
