import { useState, type KeyboardEvent } from 'react'
import button from '#client/ui/button.module.css'
import { AccountField } from './account-field.tsx'
import form from './account-form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './password-field.module.css'

type Props = {
  label: string
  name: string
  autoComplete: 'current-password' | 'new-password'
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  error?: string | undefined
}

/** A password that can be looked at, and that says when Caps Lock would make it another one. */
export function PasswordField({ label, name, autoComplete, value, onChange, hint, error }: Props) {
  const { signIn } = useWorkMessages().people
  const [isShown, setShown] = useState(false)
  const [isCapsLock, setCapsLock] = useState(false)
  const lookAtKeys = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  const note = isCapsLock ? signIn.capsLock : hint
  return (
    <AccountField label={label} hint={note} error={error}>
      {(attributes) => (
        <span className={styles['row']}>
          <input
            {...attributes}
            className={form['input']}
            type={isShown ? 'text' : 'password'}
            name={name}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            onKeyDown={lookAtKeys}
            onKeyUp={lookAtKeys}
          />
          <button
            type="button"
            className={`${button['button']} ${styles['show']}`}
            aria-pressed={isShown}
            aria-label={`${isShown ? signIn.hide : signIn.show}: ${label}`}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? signIn.hide : signIn.show}
          </button>
        </span>
      )}
    </AccountField>
  )
}
