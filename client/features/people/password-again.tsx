import { useState, type SubmitEvent } from 'react'
import { askAccount } from '#client/account.ts'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import form from './account-form.module.css'
import styles from './account-page.module.css'
import { PasswordField } from './password-field.tsx'
import { useRefusal } from './use-refusal.ts'

type Props = { path: string; onDone: (answer: unknown) => void; onCancel: () => void }

/** The password again, before something that a stranger at an open browser must not do. */
export function PasswordAgain({ path, onDone, onCancel }: Props) {
  const { twoFactor } = useWorkMessages().people
  const [password, setPassword] = useState('')
  const [isAsking, setAsking] = useState(false)
  const { refuse, text, isWaiting } = useRefusal()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setAsking(true)
    const reply = await askAccount(path, { password })
    setAsking(false)
    if (reply.refusal) refuse(reply.refusal)
    else onDone(reply.answer)
  }
  return (
    <form method="post" className={`${form['form']} ${styles['narrow']}`} onSubmit={(event) => void submit(event)}>
      <PasswordField
        label={twoFactor.confirmPassword}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={text}
      />
      <div className={form['buttons']}>
        <button type="submit" className={form['submit']} disabled={isAsking || isWaiting || password === ''}>
          {twoFactor.proceed}
        </button>
        <button type="button" className={button['text']} onClick={onCancel}>
          {twoFactor.cancel}
        </button>
      </div>
    </form>
  )
}
