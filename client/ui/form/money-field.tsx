import { parseRupiah, rupiahDigits } from '#shared/money/rupiah.ts'
import { Field, type FieldProps } from './field.tsx'
import styles from './form.module.css'
import type { FieldBinding } from './use-form.ts'

type Props = FieldBinding<string> & FieldProps

/** An amount of money, typed as people write it; once left it is shown with its points: `1.250.000`. */
export function MoneyField({ name, value, onChange, onLeave, problemOf, ...field }: Props) {
  return (
    <Field {...field} problem={problemOf()}>
      {(control) => (
        <span className={styles['money']}>
          <span aria-hidden="true">Rp</span>
          <input
            {...control}
            className={`${styles['input']} ${styles['short']}`}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            name={name}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            onBlur={() => {
              const tidy = tidyMoney(value)
              if (tidy !== value) onChange(tidy)
              onLeave()
            }}
          />
        </span>
      )}
    </Field>
  )
}

/** An amount with its points, where it is one; anything else stays as it was typed. */
function tidyMoney(typed: string): string {
  const read = parseRupiah(typed)
  return 'rupiah' in read ? rupiahDigits(read.rupiah) : typed
}
