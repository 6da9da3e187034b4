import { useState, type SubmitEvent } from 'react'
import { askAccount } from '#client/account.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import form from './account-form.module.css'
import styles from './account-page.module.css'
import { PasswordField } from './password-field.tsx'
import { useRefusal } from './use-refusal.ts'

/** Changes one's own password. */
export function PasswordSection({ onDone }: { onDone: () => void }) {
  const { password } = useWorkMessages().people
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [state, setState] = useState<'asking' | 'done'>()
  const { refuse, code, text, isWaiting } = useRefusal()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    refuse(undefined)
    setState('asking')
    const { refusal } = await askAccount('password', { current, next })
    setState(refusal ? undefined : 'done')
    if (refusal) return refuse(refusal)
    setCurrent('')
    setNext('')
    onDone()
  }
  const isElsewhere = code !== undefined && code !== 'wrong-password' && code !== 'refused-password'
  return (
    <section className={styles['section']} aria-labelledby="password">
      <h2 id="password">{password.title}</h2>
      <p>{password.lead}</p>
      <form method="post" className={`${form['form']} ${styles['narrow']}`} onSubmit={(event) => void submit(event)}>
        <PasswordField
          label={password.current}
          name="current"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={code === 'wrong-password' ? text : undefined}
        />
        <PasswordField
          label={password.next}
          name="next"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
          hint={password.hint}
          error={code === 'refused-password' ? text : undefined}
        />
        {isElsewhere && (
          <p className={form['alert']} role="alert">
            {text}
          </p>
        )}
        {state === 'done' && (
          <p className={form['good']} role="status">
            {password.done}
          </p>
        )}
        <button
          type="submit"
          className={form['submit']}
          disabled={state === 'asking' || isWaiting || current === '' || next === ''}
        >
          {password.submit}
        </button>
      </form>
    </section>
  )
}
