import { useState } from 'react'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import form from './account-form.module.css'
import styles from './account-page.module.css'
import { copyText } from '#client/ui/copy-text.ts'

type Props = { codes: readonly string[]; username: string; onSaved: () => void }

/** The recovery codes, once, with every way to keep them. */
export function RecoveryCodes({ codes, username, onSaved }: Props) {
  const { recovery } = useWorkMessages().people
  const [isCopied, setCopied] = useState(false)
  const text = `${recovery.fileTitle(username)}\n\n${codes.join('\n')}\n`
  return (
    <div role="group" aria-labelledby="recovery-codes">
      <h3 id="recovery-codes">{recovery.title}</h3>
      <p>{recovery.lead}</p>
      <ul className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={`${form['buttons']} no-print`}>
        <button type="button" className={button['button']} onClick={() => setCopied(copyText(text))}>
          {isCopied ? recovery.copied : recovery.copy}
        </button>
        <button type="button" className={button['button']} onClick={() => print()}>
          {recovery.print}
        </button>
        <a
          className={button['button']}
          download={recovery.fileName}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {recovery.download}
        </a>
        <button type="button" className={form['submit']} onClick={onSaved}>
          {recovery.saved}
        </button>
      </div>
    </div>
  )
}
