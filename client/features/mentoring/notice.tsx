import type { ReactNode } from 'react'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './notices.module.css'

/** A line at the foot of the window; it stays until it is closed. */
export function Notice({ onClose, children }: { onClose?: () => void; children: ReactNode }) {
  const { queue } = useWorkMessages()
  return (
    <div className={styles['notice']}>
      {children}
      {onClose && (
        <button type="button" className={styles['close']} aria-label={queue.dismiss} onClick={onClose}>
          ×
        </button>
      )}
    </div>
  )
}

export function NoticeButton({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <button type="button" className={`${button['button']} ${styles['button']}`} onClick={onClick}>
      {text}
    </button>
  )
}
