import { useState } from 'react'
import type { RecoveryCodes as Codes, TwoFactorSetup as Setup } from '#shared/people/account-answer.ts'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import form from './account-form.module.css'
import styles from './account-page.module.css'
import { PasswordAgain } from './password-again.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { TwoFactorSetup } from './two-factor-setup.tsx'

type Props = { isEnabled: boolean; isDemanded: boolean; username: string; onChange: () => void }
type Step =
  | { kind: 'rest'; note?: string }
  | { kind: 'askPassword'; for: 'start' | 'recovery-codes' | 'end' }
  | { kind: 'scan'; setup: Setup }
  | { kind: 'codes'; codes: readonly string[] }

/** Sets up the authenticator app, gives out recovery codes, and ends both where the role allows it. */
export function TwoFactorSection({ isEnabled, isDemanded, username, onChange }: Props) {
  const { twoFactor, refusal } = useWorkMessages().people
  const [step, setStep] = useState<Step>({ kind: 'rest' })
  const ask = (what: 'start' | 'recovery-codes' | 'end') => setStep({ kind: 'askPassword', for: what })
  const goOn = (what: 'start' | 'recovery-codes' | 'end', answer: unknown) => {
    if (what === 'start') setStep({ kind: 'scan', setup: answer as Setup })
    if (what === 'recovery-codes') setStep({ kind: 'codes', codes: (answer as Codes).recoveryCodes })
    if (what !== 'end') return
    setStep({ kind: 'rest', note: twoFactor.ended })
    onChange()
  }
  return (
    <section className={styles['section']} aria-labelledby="two-factor">
      <h2 id="two-factor">{twoFactor.title}</h2>
      <p>{twoFactor.lead}</p>
      <p className={styles['state']}>
        <span aria-hidden="true">{isEnabled ? '●' : '○'}</span> {isEnabled ? twoFactor.on : twoFactor.off}
      </p>
      {step.kind === 'rest' && step.note && (
        <p className={form['good']} role="status">
          {step.note}
        </p>
      )}
      {step.kind === 'rest' && !isEnabled && (
        <button type="button" className={form['submit']} onClick={() => ask('start')}>
          {twoFactor.start}
        </button>
      )}
      {step.kind === 'rest' && isEnabled && (
        <div className={form['buttons']}>
          <button type="button" className={button['button']} onClick={() => ask('recovery-codes')}>
            {twoFactor.renew}
          </button>
          <button type="button" className={button['button']} disabled={isDemanded} onClick={() => ask('end')}>
            {twoFactor.end}
          </button>
          {isDemanded && <small>{refusal('demanded')}</small>}
        </div>
      )}
      {step.kind === 'askPassword' && (
        <PasswordAgain
          key={step.for}
          path={`two-factor/${step.for}`}
          onCancel={() => setStep({ kind: 'rest' })}
          onDone={(answer) => goOn(step.for, answer)}
        />
      )}
      {step.kind === 'scan' && (
        <TwoFactorSetup
          setup={step.setup}
          onCancel={() => setStep({ kind: 'rest' })}
          onDone={() => setStep({ kind: 'codes', codes: step.setup.recoveryCodes })}
        />
      )}
      {step.kind === 'codes' && (
        <RecoveryCodes
          codes={step.codes}
          username={username}
          onSaved={() => {
            setStep({ kind: 'rest', note: twoFactor.done })
            onChange()
          }}
        />
      )}
    </section>
  )
}
