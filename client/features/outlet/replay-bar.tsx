import type { CSSProperties } from 'react'
import { addDays, daysBetween, monthOf, type Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { changeDays, countLaunches } from '#shared/outlet/rollout.ts'
import type { DeadlineTarget, RolloutRow } from '#shared/overview/overview.ts'
import button from '#client/ui/button.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useRolloutMessages } from '#client/ui/use-rollout-messages.ts'
import styles from './replay-bar.module.css'
import type { Replay } from './use-replay.ts'

type Props = {
  replay: Replay
  rollout: readonly RolloutRow[]
  /** The windows of all milestones. */
  changes: readonly DayWindow[]
  deadlines: readonly DeadlineTarget[]
  today: Day
  total: number
}

/** Play, step and slide through the days of the rollout; arrow keys on the slider move by one day. */
export function ReplayBar({ replay, rollout, changes, deadlines, today, total }: Props) {
  const { format } = useMessages()
  const { replay: texts } = useRolloutMessages()
  const { range, shown, isPlaying, next, previous } = replay
  const { first, last } = range
  const length = Math.max(1, daysBetween(first, last))
  const count = countLaunches(rollout, shown)
  return (
    <div className={styles['bar']}>
      <p className={styles['shown']}>
        <b>{format.day(shown)}</b> {texts.count(count, total)}
      </p>
      <div className={`${styles['buttons']} no-print`}>
        <StepButton
          label={texts.previous}
          path="M11 3 5 8l6 5zM4 3v10"
          onPress={previous && (() => replay.choose(previous))}
        />
        <button type="button" className={`${button['button']} ${styles['play']}`} onClick={replay.toggle}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d={isPlaying ? 'M5 3v10M11 3v10' : 'M5 3l8 5-8 5z'} />
          </svg>
          {isPlaying ? texts.pause : texts.play}
        </button>
        <StepButton label={texts.next} path="M5 3l6 5-6 5zM12 3v10" onPress={next && (() => replay.choose(next))} />
        <button
          type="button"
          className={button['button']}
          disabled={shown === today}
          onClick={() => replay.choose(today)}
        >
          {texts.today}
        </button>
      </div>
      <div className={`${styles['slider']} no-print`}>
        <input
          type="range"
          className={styles['range']}
          aria-label={texts.slider}
          aria-valuetext={texts.position(shown, count, total)}
          min={0}
          max={length}
          value={Math.min(length, Math.max(0, daysBetween(first, shown)))}
          onChange={({ target }) => replay.choose(addDays(first, target.valueAsNumber))}
        />
        <Rail changes={changes} deadlines={deadlines} first={first} length={length} />
      </div>
    </div>
  )
}

function StepButton({ label, path, onPress }: { label: string; path: string; onPress: (() => void) | undefined }) {
  return (
    <button
      type="button"
      className={`${button['button']} ${styles['step']}`}
      aria-label={label}
      title={label}
      disabled={!onPress}
      onClick={onPress}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  )
}

type RailProps = { changes: readonly DayWindow[]; deadlines: readonly DeadlineTarget[]; first: Day; length: number }

/** Below the slider: a stroke for every day on which something changed, a mark for every deadline, the months. */
function Rail({ changes, deadlines, first, length }: RailProps) {
  const { format } = useMessages()
  const at = (day: Day) => ({ '--at': daysBetween(first, day) / length }) as CSSProperties
  const months = monthStarts(first, length)
  return (
    <div className={styles['rail']} aria-hidden="true">
      {changeDays(changes).map((day) => (
        <span key={day} className={styles['change']} style={at(day)} />
      ))}
      {deadlines.map((target) => (
        <span key={target.id} className={styles['deadline']} style={at(target.dueOn)} />
      ))}
      {months.map((day, index) => (
        <span key={day} className={styles['month']} data-quarter={/-(01|04|07|10)-/.test(day)} style={at(day)}>
          {index === 0 || day.endsWith('-01-01') ? format.shortMonth(monthOf(day)) : format.monthName(monthOf(day))}
        </span>
      ))}
    </div>
  )
}

function monthStarts(first: Day, length: number): Day[] {
  return Array.from({ length }, (_, index) => addDays(first, index)).filter((day) => day.endsWith('-01'))
}
