import { useState, type SubmitEvent } from 'react'
import { askAccount } from '#client/account.ts'
import button from '#client/ui/button.module.css'
import { AccountField } from './account-field.tsx'
import form from './account-form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { CodeField } from './code-field.tsx'
import styles from './sign-in-page.module.css'
import { useRefusal } from './use-refusal.ts'

type Props = { onDone: () => void; onBack: () => void }

/** The code of the authenticator app, or one of the recovery codes. */
export function SecondStepForm({ onDone, onBack }: Props) {
  const { secondStep, signIn } = useWorkMessages().people
  const [kind, setKind] = useState<'code' | 'recoveryCode'>('code')
  const [typed, setTyped] = useState('')
  const [isAsking, setAsking] = useState(false)
  const { refuse, text, isWaiting } = useRefusal()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setAsking(true)
    const { refusal } = await askAccount('second-step', { [kind]: typed })
    setAsking(false)
    if (!refusal) return onDone()
    setTyped('')
    refuse(refusal)
  }
  const change = (to: typeof kind) => {
    setKind(to)
    setTyped('')
    refuse(undefined)
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
          <button type="submit" className={form['submit']} disabled={isAsking || isWaiting || typed.trim().length < 6}>
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
