import { useEffect, useId, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useMessages } from '../use-messages.ts'
import styles from './dialog.module.css'

type Props = { title: ReactNode; isWide?: boolean; onClose: () => void; children: ReactNode }

/**
 * A question that must be answered before going on. Render it while it is open: the browser keeps the focus inside, closes
 * it on Escape and gives the focus back. A click beside it does not close it, so that nothing typed is lost by a slip.
 */
export function Dialog({ title, isWide = false, onClose, children }: Props) {
  const { shell } = useMessages()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const opener = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])
  // Outside of the page's own markup: a form may open a dialog that holds another form.
  return createPortal(
    <dialog
      ref={dialog}
      className={`${styles['dialog']} ${isWide ? styles['wide'] : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles['head']}>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className={styles['close']} aria-label={shell.close} onClick={onClose}>
          ×
        </button>
      </div>
      <div className={styles['body']}>{children}</div>
    </dialog>,
    document.body,
  )
}
