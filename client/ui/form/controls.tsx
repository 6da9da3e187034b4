import { useId, type HTMLAttributes, type ReactNode } from 'react'
import { Field, ProblemLine, type FieldProps } from './field.tsx'
import styles from './form.module.css'
import type { FieldBinding } from './use-form.ts'

type TextProps = FieldBinding<string> &
  FieldProps & {
    autoComplete?: string
    inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
    isShort?: boolean
    type?: 'text' | 'tel' | 'search'
  }

/** One line of text. */
export function TextField({ autoComplete = 'off', inputMode, isShort, type = 'text', ...props }: TextProps) {
  const { name, value, onChange, onLeave, problemOf, ...field } = props
  return (
    <Field {...field} problem={problemOf()}>
      {(control) => (
        <input
          {...control}
          className={`${styles['input']} ${isShort ? styles['short'] : ''}`}
          type={type}
          name={name}
          value={value}
          autoComplete={autoComplete}
          inputMode={inputMode}
          onChange={({ target }) => onChange(target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  )
}

/** Text of several lines, which grows with what is typed. */
export function ProseField({ name, value, onChange, onLeave, problemOf, ...field }: FieldBinding<string> & FieldProps) {
  return (
    <Field {...field} problem={problemOf()}>
      {(control) => (
        <textarea
          {...control}
          className={styles['input']}
          name={name}
          value={value}
          rows={3}
          onChange={({ target }) => onChange(target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  )
}

export type Choice<Value extends string = string> = { value: Value; label: string }

type ChoiceProps<Value extends string> = FieldBinding<Value> &
  FieldProps & {
    choices: readonly Choice<Exclude<Value, ''>>[]
    /** What the list says while nothing is chosen. */
    empty: string
  }

/** One of many, in the list of the browser. The empty text stands for nothing chosen. */
export function ChoiceField<Value extends string>({ choices, empty, ...props }: ChoiceProps<Value>) {
  const { name, value, onChange, onLeave, problemOf, ...field } = props
  return (
    <Field {...field} problem={problemOf()}>
      {(control) => (
        <select
          {...control}
          className={styles['input']}
          name={name}
          value={value}
          onChange={({ target }) => onChange(target.value as Value)}
          onBlur={onLeave}
        >
          <option value="">{empty}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** A day, in the date field of the browser. */
export function DayField({ max, min, ...props }: FieldBinding<string> & FieldProps & { max?: string; min?: string }) {
  const { name, value, onChange, onLeave, problemOf, ...field } = props
  return (
    <Field {...field} problem={problemOf()}>
      {(control) => (
        <input
          {...control}
          className={`${styles['input']} ${styles['short']}`}
          type="date"
          name={name}
          value={value}
          min={min}
          max={max}
          onChange={({ target }) => onChange(target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  )
}

type RadioProps<Value extends string> = FieldBinding<Value> &
  FieldProps & { choices: readonly (Omit<Choice<Exclude<Value, ''>>, 'label'> & { label: ReactNode })[] }

/** One of a few, all in sight. */
export function RadioField<Value extends string>({ choices, ...props }: RadioProps<Value>) {
  const { name, value, onChange, onLeave, problemOf, label, hint } = props
  const id = useId()
  const problem = problemOf()
  return (
    <fieldset
      className={styles['field']}
      role="radiogroup"
      aria-invalid={problem !== undefined}
      aria-describedby={problem ? `${id}-problem` : undefined}
    >
      <legend className={styles['label']}>{label}</legend>
      {hint && <p className={styles['hint']}>{hint}</p>}
      <div className={styles['choices']}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles['choice']}>
            <input
              type="radio"
              name={`${id}-${name}`}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              onBlur={onLeave}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <ProblemLine id={`${id}-problem`} problem={problem} />
    </fieldset>
  )
}

type CheckProps<Value extends string> = FieldBinding<readonly Value[]> &
  FieldProps & { choices: readonly Choice<Value>[] }

/** Any of a few, all in sight. */
export function CheckField<Value extends string>({ choices, ...props }: CheckProps<Value>) {
  const { value, onChange, onLeave, problemOf, label, hint } = props
  const id = useId()
  const problem = problemOf()
  const toggle = (choice: Value, isChosen: boolean) =>
    onChange(choices.map((each) => each.value).filter((each) => (each === choice ? isChosen : value.includes(each))))
  return (
    <fieldset className={styles['field']} aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend className={styles['label']}>{label}</legend>
      {hint && <p className={styles['hint']}>{hint}</p>}
      <div className={styles['choices']}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles['choice']}>
            <input
              type="checkbox"
              checked={value.includes(choice.value)}
              aria-invalid={problem !== undefined}
              onChange={({ target }) => toggle(choice.value, target.checked)}
              onBlur={onLeave}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <ProblemLine id={`${id}-problem`} problem={problem} />
    </fieldset>
  )
}
