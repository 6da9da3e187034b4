import { useEffect, useEffectEvent } from 'react'
import { meetingMoveOf } from '#shared/meeting/slides.ts'
import { toggleFullScreen } from './toggle-full-screen.ts'

type Acts = { onSlide: (slide: number) => void; onBlank: () => void; onLeave: () => void }

/** Keys and clickers, wherever the focus is; a focused link or button keeps its own keys. */
export function useMeetingKeys(slide: number, { onSlide, onBlank, onLeave }: Acts): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === ' ' && event.target instanceof HTMLButtonElement) return
    const move = meetingMoveOf(event, slide)
    if (move === undefined) return
    event.preventDefault()
    if (move === 'blank') onBlank()
    else if (move === 'leave') onLeave()
    else if (move === 'fullScreen') toggleFullScreen()
    else if (move.slide !== slide) onSlide(move.slide)
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
