import { useEffect, useRef } from 'react'

/**
 * Keeps the place of whoever works by keyboard: the button of an act goes while it is saved, and on the board the whole
 * card moves. Where that took the focus away, the product's link takes it.
 */
export function useKeptFocus(isSaving: boolean) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    const hasNone = document.activeElement === null || document.activeElement === document.body
    if (isSaving && hasNone) link.current?.focus({ preventScroll: true })
  }, [isSaving])
  return link
}
