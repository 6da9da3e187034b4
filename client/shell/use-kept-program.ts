import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useSession } from '../session.ts'
import { queryClient } from '../trpc.ts'
import { unsavedNow } from '../ui/form/unsaved.ts'
import { newVersionNow } from '../versions/new-version.ts'

/** Keeps this program on the device for times without a line: for staff their pages ahead, and begins a new version where that disturbs nobody. */
export function useKeptProgram(): void {
  const isSignedIn = useSession() !== undefined
  useEffect(() => {
    if (!isSignedIn) return
    // Where it cannot be fetched, nothing else can be either.
    void import('../versions/keep-work-pages.ts').then(({ keepWorkPages }) => keepWorkPages()).catch(() => undefined)
  }, [isSignedIn])
  const pathname = useLocation({ select: (location) => location.pathname })
  const seen = useRef(pathname)
  useEffect(() => {
    if (seen.current === pathname) return
    seen.current = pathname
    if (isQuiet()) void newVersionNow()?.load()
  }, [pathname])
}

/** No form has changes, no file and no command is on its way, and nobody answers a question. */
function isQuiet(): boolean {
  return unsavedNow() === 'nothing' && queryClient.isMutating() === 0 && !document.querySelector('dialog[open]')
}
