import { useEffect, useRef, useState } from 'react'
import { addDays, daysBetween, firstDayOf, monthOf, monthsFrom, type Day } from '#shared/day/day.ts'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import { keyDays } from '#shared/overview/key-days.ts'
import { useMessages } from '../ui/use-messages.ts'
import styles from './as-of-slider.module.css'

/** A moment of rest before the page asks for another day, so that dragging does not ask for every day passed. */
const REST_MS = 160

/** From this part of the rail on, a year has no room to the right of its mark. */
const LATE = 0.85

type Props = { day: Day; today: Day; onChoose: (day: Day) => void }

/** All days of the programme on one rail, with its months and the days that matter. Arrow keys move by a day. */
export function AsOfSlider({ day, today, onChoose }: Props) {
  const { shell, format } = useMessages()
  const [dragged, drag] = useState<Day>()
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(resting.current), [])
  const last = daysBetween(PROGRAMME_FIRST_DAY, today)
  const shown = dragged ?? day
  const move = (index: number) => {
    const to = addDays(PROGRAMME_FIRST_DAY, index)
    drag(to)
    clearTimeout(resting.current)
    resting.current = setTimeout(() => {
      onChoose(to)
      drag(undefined)
    }, REST_MS)
  }
  const shareOf = (at: Day) => daysBetween(PROGRAMME_FIRST_DAY, at) / last
  const placeOf = (at: Day) => `${shareOf(at) * 100}%`
  return (
    <div className={styles['slider']}>
      <output className={styles['shown']} aria-hidden="true">
        {format.day(shown)}
      </output>
      <input
        type="range"
        className={styles['range']}
        aria-label={shell.asOfSlider}
        aria-valuetext={format.day(shown)}
        min={0}
        max={last}
        value={daysBetween(PROGRAMME_FIRST_DAY, shown)}
        onChange={({ target }) => move(target.valueAsNumber)}
      />
      <div className={styles['rail']} aria-hidden="true">
        {monthsFrom(monthOf(PROGRAMME_FIRST_DAY), monthOf(today))
          .map(firstDayOf)
          .filter((first) => first >= PROGRAMME_FIRST_DAY)
          .map((first) => (
            <span
              key={first}
              className={first.endsWith('-01-01') ? styles['year'] : styles['month']}
              data-late={shareOf(first) > LATE}
              style={{ left: placeOf(first) }}
            >
              {first.endsWith('-01-01') && first.slice(0, 4)}
            </span>
          ))}
        {keyDays
          .filter((pick) => pick.day <= today)
          .map((pick) => (
            <span key={pick.key} className={styles['key']} style={{ left: placeOf(pick.day) }} />
          ))}
      </div>
    </div>
  )
}
