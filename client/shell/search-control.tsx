import { lazy, Suspense, useEffect, useState } from 'react'
import { useMessages } from '../ui/use-messages.ts'
import styles from './search-control.module.css'

const SearchDialog = lazy(async () => ({ default: (await import('./search/search-dialog.tsx')).SearchDialog }))

/** The way to the search: by its button, by Ctrl-K, and by a slash where nobody is typing. */
export function SearchControl() {
  const { shell } = useMessages()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!isSearchKey(event)) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', open)
    return () => document.removeEventListener('keydown', open)
  }, [])
  return (
    <>
      <button
        type="button"
        className={`${styles['control']} no-print`}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={() => setOpen(true)}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M9 9l4 4M10 5.5a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0Z" />
        </svg>
        {shell.search}
      </button>
      {isOpen && (
        <Suspense>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

const TYPED_INTO = 'input, textarea, select, [contenteditable], dialog'

function isSearchKey({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false
  if (key.toLowerCase() === 'k') return ctrlKey !== metaKey && !document.querySelector('dialog[open]')
  if (key !== '/' || ctrlKey || metaKey) return false
  return !(target instanceof Element && target.closest(TYPED_INTO)) && !document.querySelector('dialog[open]')
}
