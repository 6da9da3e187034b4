import { useState, type SubmitEvent } from 'react'
import { askAccount } from '#client/account.ts'
import button from '#client/ui/button.module.css'
import { AccountField } from './account-field.tsx'
import form from './account-form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { CodeField } from './code-field.tsx'
import styles from './sign-in-page.module.css'
import { useRefusalText, type Refused } from './use-refusal-text.ts'

type Props = { onDone: () => void; onBack: () => void }

/** The code of the authenticator app, or one of the recovery codes. */
export function SecondStepForm({ onDone, onBack }: Props) {
  const { secondStep, signIn } = useWorkMessages().people
  const [kind, setKind] = useState<'code' | 'recoveryCode'>('code')
  const [typed, setTyped] = useState('')
  const [isAsking, setAsking] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const { text, waitSeconds } = useRefusalText(refused)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setAsking(true)
    const { refusal } = await askAccount('second-step', { [kind]: typed })
    setAsking(false)
    if (!refusal) return onDone()
    setTyped('')
    setRefused(refusal)
  }
  const change = (to: typeof kind) => {
    setKind(to)
    setTyped('')
    setRefused(undefined)
  }
  return (
    <>
      <h1>{secondStep.title}</h1>
      <p className={styles['lead']}>{kind === 'code' ? secondStep.lead : secondStep.recoveryLead}</p>
      <form method="post" className={form['form']} onSubmit={(event) => void submit(event)} noValidate>
        {kind === 'code' ? (
          <CodeField label={secondStep.code} value={typed} onChange={setTyped} />
        ) : (
          <AccountField label={secondStep.recoveryCode}>
            {(attributes) => (
              <input
                {...attributes}
                key="recovery"
                className={form['input']}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                value={typed}
                onChange={({ target }) => setTyped(target.value)}
              />
            )}
          </AccountField>
        )}
        {text && (
          <p className={form['alert']} role="alert">
            {text}
          </p>
        )}
        <div className={form['buttons']}>
          <button
            type="submit"
            className={form['submit']}
            disabled={isAsking || waitSeconds > 0 || typed.trim().length < 6}
          >
            {isAsking ? signIn.submitting : secondStep.submit}
          </button>
          <button
            type="button"
            className={button['text']}
            onClick={() => change(kind === 'code' ? 'recoveryCode' : 'code')}
          >
            {kind === 'code' ? secondStep.useRecovery : secondStep.useApp}
          </button>
          <button type="button" className={button['text']} onClick={onBack}>
            {secondStep.back}
          </button>
        </div>
      </form>
    </>
  )
}
