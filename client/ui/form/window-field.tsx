import { useId } from 'react'
import { addDays, isDay, type Day } from '#shared/day/day.ts'
import button from '../button.module.css'
import { useWorkMessages } from '../use-work-messages.ts'
import { ProblemLine, type FieldProps } from './field.tsx'
import styles from './form.module.css'
import type { FieldBinding } from './use-form.ts'

/** As the two controls hold it; `notAfter` is there only while a range is asked for. `windowField` reads it so. */
export type WindowValue = { notBefore: string; notAfter?: string }

type Props = FieldBinding<WindowValue> & FieldProps & { today: Day }

/** The day on which something happened or, where nobody knows it, the first and last day on which it can have been. */
export function WindowField({ value, onChange, onLeave, problemOf, label, hint, today }: Props) {
  const { registry } = useWorkMessages()
  const texts = registry.entry.window
  const id = useId()
  const isRange = value.notAfter !== undefined
  const first = problemOf() ?? problemOf('notBefore')
  const last = problemOf('notAfter')
  const setRange = (wanted: boolean) =>
    onChange(wanted ? { notBefore: value.notBefore, notAfter: value.notBefore } : { notBefore: value.notBefore })
  return (
    <fieldset className={styles['field']}>
      <legend className={styles['label']}>{label}</legend>
      {hint && <p className={styles['hint']}>{hint}</p>}
      <div className={styles['row']}>
        <div className={styles['field']}>
          <label htmlFor={`${id}-first`} className={isRange ? styles['fine'] : 'visually-hidden'}>
            {isRange ? texts.first : texts.day}
          </label>
          <input
            id={`${id}-first`}
            className={`${styles['input']} ${styles['short']}`}
            type="date"
            value={value.notBefore}
            max={today}
            aria-required="true"
            aria-invalid={first !== undefined}
            aria-describedby={first ? `${id}-first-problem` : undefined}
            onChange={({ target }) => onChange({ ...value, notBefore: target.value })}
            onBlur={onLeave}
          />
        </div>
        {isRange && (
          <div className={styles['field']}>
            <label htmlFor={`${id}-last`} className={styles['fine']}>
              {texts.last}
            </label>
            <input
              id={`${id}-last`}
              className={`${styles['input']} ${styles['short']}`}
              type="date"
              value={value.notAfter}
              max={today}
              min={isDay(value.notBefore) ? value.notBefore : undefined}
              aria-required="true"
              aria-invalid={last !== undefined}
              aria-describedby={last ? `${id}-last-problem` : undefined}
              onChange={({ target }) => onChange({ ...value, notAfter: target.value })}
              onBlur={onLeave}
            />
          </div>
        )}
      </div>
      <ProblemLine id={`${id}-first-problem`} problem={first} />
      <ProblemLine id={`${id}-last-problem`} problem={last} />
      <div className={styles['quick']}>
        {!isRange && (
          <>
            <button type="button" className={button['text']} onClick={() => onChange({ notBefore: today })}>
              {texts.today}
            </button>
            <button
              type="button"
              className={button['text']}
              onClick={() => onChange({ notBefore: addDays(today, -1) })}
            >
              {texts.yesterday}
            </button>
          </>
        )}
        <button type="button" className={button['text']} aria-pressed={isRange} onClick={() => setRange(!isRange)}>
          {isRange ? texts.knowTheDay : texts.onlyRange}
        </button>
      </div>
    </fieldset>
  )
}
