import { Link, useNavigate } from '@tanstack/react-router'
import { addDays, isDay, type Day } from '#shared/day/day.ts'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import { keyDays } from '#shared/overview/key-days.ts'
import button from '../ui/button.module.css'
import { useMessages } from '../ui/use-messages.ts'
import styles from './as-of-panel.module.css'
import { AsOfSlider } from './as-of-slider.tsx'

type Props = { day: Day; today: Day }

/** A date field, a day either way, the whole programme under one slider, and the days that matter. */
export function AsOfPanel({ day, today }: Props) {
  const { shell } = useMessages()
  const navigate = useNavigate()
  const go = (to: Day) =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, asOf: to === today ? undefined : to }),
      replace: true,
      resetScroll: false,
    })
  return (
    <div className={styles['panel']}>
      <div className={styles['exact']}>
        <label>
          <span className={styles['label']}>{shell.asOfDate}</span>
          <input
            className={styles['date']}
            type="date"
            // The field keeps half-typed days to itself; a new key gives it the day chosen elsewhere.
            key={day}
            defaultValue={day}
            min={PROGRAMME_FIRST_DAY}
            max={today}
            onChange={({ target }) => {
              if (isDay(target.value) && target.checkValidity()) go(target.value)
            }}
          />
        </label>
        <button
          type="button"
          className={button['button']}
          aria-label={shell.previousDay}
          disabled={day <= PROGRAMME_FIRST_DAY}
          onClick={() => go(addDays(day, -1))}
        >
          ‹
        </button>
        <button
          type="button"
          className={button['button']}
          aria-label={shell.nextDay}
          disabled={day >= today}
          onClick={() => go(addDays(day, 1))}
        >
          ›
        </button>
      </div>
      <AsOfSlider day={day} today={today} onChoose={go} />
      <KeyDays today={today} />
    </div>
  )
}

function KeyDays({ today }: { today: Day }) {
  const { shell, format } = useMessages()
  return (
    <ul className={styles['picks']} aria-label={shell.asOfPicks}>
      {keyDays
        .filter((pick) => pick.day <= today)
        .map((pick) => (
          <li key={pick.key}>
            <Link
              to="."
              search={(search) => ({ ...search, asOf: pick.day })}
              resetScroll={false}
              activeOptions={{ exact: true }}
            >
              {format.shortDay(pick.day)}
            </Link>
            <small>{shell.asOfPick[pick.key]}</small>
          </li>
        ))}
      <li>
        <Link
          to="."
          search={(search) => ({ ...search, asOf: undefined })}
          resetScroll={false}
          activeOptions={{ exact: true }}
        >
          {format.shortDay(today)}
        </Link>
        <small>{shell.asOfToday}</small>
      </li>
    </ul>
  )
}
