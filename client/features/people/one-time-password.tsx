import { useState } from 'react'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { copyText } from '#client/ui/copy-text.ts'
import styles from './people-page.module.css'

type Props = { name: string; oneTimePassword: string; onClose: () => void }

/** A one-time password, shown this once. */
export function OneTimePassword({ name, oneTimePassword, onClose }: Props) {
  const { manage, recovery } = useWorkMessages().people
  const [isCopied, setCopied] = useState(false)
  return (
    <>
      <p>{manage.oneTime(name)}</p>
      <output className={styles['once']}>{oneTimePassword}</output>
      <div className={form['buttons']}>
        <button type="button" className={button['button']} onClick={() => setCopied(copyText(oneTimePassword))}>
          {isCopied ? recovery.copied : recovery.copy}
        </button>
        <button type="button" className={form['primary']} onClick={onClose}>
          {manage.close}
        </button>
      </div>
    </>
  )
}
