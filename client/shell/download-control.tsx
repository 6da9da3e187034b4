import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useAnswerInfo, useToday } from '../answer-info.ts'
import { documentPages } from '../paths.ts'
import { useDocumentAddress } from '../document-address.ts'
import { useMessages } from '../ui/use-messages.ts'
import styles from './download-control.module.css'

const DownloadPanel = lazy(async () => ({ default: (await import('../ui/export/download-panel.tsx')).DownloadPanel }))

/** Saves the tables, charts and maps of whatever page it stands on, as they are shown. */
export function DownloadControl() {
  const { shell } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const info = useAnswerInfo()
  const today = useToday()
  const openData = useDocumentAddress()(documentPages.openData)
  // The frame stands around an address that asks for no real day, too.
  const { asOf = today } = useSearch({ strict: false })
  return (
    <>
      <button
        type="button"
        className={`${styles['control']} no-print`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M7 1v8M3.5 6 7 9.5 10.5 6M1.5 12.5h11" />
        </svg>
        {shell.download}
      </button>
      {isOpen && (
        <Suspense>
          <DownloadPanel info={info} asOf={asOf} openData={openData} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
