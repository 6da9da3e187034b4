import { AccountField } from './account-field.tsx'
import form from './account-form.module.css'
import styles from './code-field.module.css'

type Props = { label: string; value: string; onChange: (value: string) => void; error?: string | undefined }

/** The six digits of an authenticator app. */
export function CodeField({ label, value, onChange, error }: Props) {
  return (
    <AccountField label={label} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          className={`${form['input']} ${styles['code']}`}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          value={value}
          onChange={({ target }) => onChange(target.value.replaceAll(/[^\d ]/g, ''))}
        />
      )}
    </AccountField>
  )
}
