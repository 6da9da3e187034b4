import type { ReactNode } from 'react'
import form from '#client/ui/form/form.module.css'
import styles from '#client/ui/work/work-list.module.css'

/** The words of a list as options. */
export function optionsOf<Value extends string | number>(values: readonly Value[], nameOf: (value: Value) => string) {
  return values.map((value) => (
    <option key={value} value={value}>
      {nameOf(value)}
    </option>
  ))
}

type Props = {
  label: string
  value: string
  /** What stands for no choice, where there is one. */
  any?: string
  onChoose: (value: string) => void
  children: ReactNode
}

/** One filter with its name above it. */
export function FilterChoice({ label, value, any, onChoose, children }: Props) {
  return (
    <label className={styles['choice']}>
      {label}
      <select className={form['input']} value={value} onChange={({ target }) => onChoose(target.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {children}
      </select>
    </label>
  )
}
