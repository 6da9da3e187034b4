import { Link } from '@tanstack/react-router'
import { daysBetween, type Day } from '#shared/day/day.ts'
import { unitOf } from '#shared/figure/figure.ts'
import type { DeadlineTarget, KabupatenRow } from '#shared/overview/overview.ts'
import type { DeadlineRow } from '#shared/target/answers.ts'
import type { DeadlineReading } from '#shared/target/deadline.ts'
import type { Area } from '#shared/wilayah/area.ts'
import { figurePath } from '#client/paths.ts'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useTargetMessages } from '#client/ui/use-target-messages.ts'
import { DeadlineShape } from './deadline-shape.tsx'
import styles from './deadline-section.module.css'

type Props = { deadlines: readonly DeadlineRow[]; kabupaten: readonly KabupatenRow[]; asOf: Day }

/** Figures to reach by a day: missed and moved ones stay, with what is left and when it may be reached. */
export function DeadlineSection({ deadlines, kabupaten, asOf }: Props) {
  const texts = useTargetMessages()
  const missed = deadlines.filter(({ reading }) => reading?.state === 'missed').length
  return (
    <section aria-labelledby="tenggat">
      <SectionTitle id="tenggat" name={texts.deadlinesName}>
        {texts.deadlinesTitle(missed, deadlines.length)}
      </SectionTitle>
      <ul className={styles['list']}>
        {deadlines.map((row) => (
          <li key={row.target.id}>
            <Deadline
              row={row}
              asOf={asOf}
              place={kabupaten.find(({ code }) => code === row.target.kabupatenCode)?.shortName}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Deadline({
  row: { target, reading },
  asOf,
  place,
}: {
  row: DeadlineRow
  asOf: Day
  place: string | undefined
}) {
  const texts = useTargetMessages()
  const { figure: figures } = useMessages()
  const name = place ? `${figures.name(target.figure)}, ${place}` : figures.name(target.figure)
  const isOver = asOf > target.dueOn
  return (
    <>
      <h3 className={styles['title']}>
        <DeadlineShape state={reading?.state ?? 'unclear'} />
        {texts.deadlineTitle(name, target.value, target.dueOn)}
      </h3>
      {reading ? (
        <>
          <p className={styles['state']} data-state={reading.state}>
            {texts.deadlineState(reading, { daysPast: isOver ? daysBetween(target.dueOn, asOf) : 0 })}
            {reading.reachedLateOn && `, ${texts.reachedLate(reading.reachedLateOn)}`}
          </p>
          <ReadingFacts target={target} reading={reading} />
        </>
      ) : (
        <p className={styles['state']}>{texts.noReading}</p>
      )}
      {target.replacedOn && <p className={styles['fine']}>{texts.replaced(target.replacedOn)}</p>}
      <p className={styles['fine']}>
        {texts.setBy(target.setBy, target.setOn)} · <SourceLink source={target.source} />
      </p>
    </>
  )
}

function ReadingFacts({ target, reading }: { target: DeadlineTarget; reading: DeadlineReading }) {
  const texts = useTargetMessages()
  const { figure: figures, format } = useMessages()
  const area: Area = target.kabupatenCode ? { kind: 'kabupaten', code: target.kabupatenCode } : { kind: 'province' }
  const { reachedNow, left, neededPerMonth, projection } = reading
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{texts.reached}</dt>
        <dd>
          <Link {...figurePath(target.figure, area)}>{texts.reachedOf(format.interval(reachedNow), target.value)}</Link>
        </dd>
      </div>
      {left.high > 0 && (
        <div>
          <dt>{texts.left}</dt>
          <dd>{format.interval(left)}</dd>
        </div>
      )}
      {neededPerMonth !== undefined && (
        <div>
          <dt>{texts.neededPerMonth}</dt>
          <dd>{texts.perMonth(neededPerMonth)}</dd>
        </div>
      )}
      {projection && (
        <div className={styles['whole']}>
          <dt>{texts.projectedDay}</dt>
          <dd>{texts.projection(projection, figures.unit(unitOf(target.figure), projection.made))}</dd>
        </div>
      )}
    </dl>
  )
}
