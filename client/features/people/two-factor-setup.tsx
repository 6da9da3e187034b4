import { useState, type SubmitEvent } from 'react'
import type { TwoFactorSetup as Setup } from '#shared/people/account-answer.ts'
import { askAccount } from '#client/account.ts'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import form from './account-form.module.css'
import styles from './account-page.module.css'
import { CodeField } from './code-field.tsx'
import { QrCode } from './qr-code.tsx'
import { useRefusal } from './use-refusal.ts'

type Props = { setup: Setup; onDone: () => void; onCancel: () => void }

/** The key as an image and as letters, and the first code as the proof that the app has it. */
export function TwoFactorSetup({ setup, onDone, onCancel }: Props) {
  const { twoFactor } = useWorkMessages().people
  const [code, setCode] = useState('')
  const [isAsking, setAsking] = useState(false)
  const { refuse, text } = useRefusal()
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setAsking(true)
    const { refusal } = await askAccount('two-factor/confirm', { code })
    setAsking(false)
    if (refusal) refuse(refusal)
    else onDone()
  }
  return (
    <div className={styles['setup']}>
      <QrCode text={setup.uri} label={twoFactor.qrLabel} />
      <form method="post" className={form['form']} onSubmit={(event) => void submit(event)}>
        <p>{twoFactor.scan}</p>
        <p>
          <small>{twoFactor.byHand}</small>
          <code className={styles['key']}>{setup.secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
        <CodeField label={twoFactor.code} value={code} onChange={setCode} error={text} />
        <div className={form['buttons']}>
          <button type="submit" className={form['submit']} disabled={isAsking || code.replaceAll(' ', '').length < 6}>
            {twoFactor.confirm}
          </button>
          <button type="button" className={button['text']} onClick={onCancel}>
            {twoFactor.cancel}
          </button>
        </div>
      </form>
    </div>
  )
}
