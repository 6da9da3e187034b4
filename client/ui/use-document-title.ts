import { useEffect } from 'react'
import { notePageStands } from './page-stands.ts'
import { useMessages } from './use-messages.ts'

/** Names the page in the browser's tab and history. */
export function useDocumentTitle(page: string): void {
  const { shell } = useMessages()
  const title = shell.documentTitle(page)
  useEffect(() => {
    document.title = title
    notePageStands()
  }, [title])
}
