import { useState, type SubmitEvent } from 'react'
import type { SignInAnswer } from '#shared/people/account-answer.ts'
import { askAccount } from '#client/account.ts'
import { AccountField } from './account-field.tsx'
import form from './account-form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { PasswordField } from './password-field.tsx'
import styles from './sign-in-page.module.css'
import { useRefusal } from './use-refusal.ts'

type Props = { onDone: () => void; onSecondStep: () => void }

export function SignInForm({ onDone, onSecondStep }: Props) {
  const { signIn } = useWorkMessages().people
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [isAsking, setAsking] = useState(false)
  const [isIncomplete, setIncomplete] = useState(false)
  const { refuse, text, isWaiting } = useRefusal()
  const enter = async (name: string, word: string) => {
    setIncomplete(name.trim() === '' || word === '')
    refuse(undefined)
    if (name.trim() === '' || word === '') return
    setAsking(true)
    const reply = await askAccount<SignInAnswer>('sign-in', { login: name, password: word })
    setAsking(false)
    if (reply.refusal) return refuse(reply.refusal)
    if (reply.answer.next === 'secondStep') onSecondStep()
    else onDone()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void enter(login, password)
  }
  return (
    <>
      <h1>{signIn.title}</h1>
      <p className={styles['lead']}>{signIn.lead}</p>
      {/* Sent by the browser itself, before the program has arrived, nothing of it may stand in an address. */}
      <form method="post" className={form['form']} onSubmit={submit} noValidate>
        <AccountField label={signIn.login}>
          {(attributes) => (
            <input
              {...attributes}
              className={form['input']}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={login}
              onChange={({ target }) => setLogin(target.value)}
            />
          )}
        </AccountField>
        <PasswordField
          label={signIn.password}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        {(text ?? isIncomplete) && (
          <p className={form['alert']} role="alert">
            {text ?? signIn.empty}
          </p>
        )}
        <button type="submit" className={form['submit']} disabled={isAsking || isWaiting}>
          {isAsking ? signIn.submitting : signIn.submit}
        </button>
      </form>
      <p className={styles['help']}>{signIn.help}</p>
      <DemoAccounts onChoose={(account) => void enter(account.username, account.password)} />
    </>
  )
}
