/** What a meeting goes through, in order. */
export const slideKeys = ['headline', 'map', 'board', 'mentoring', 'outlets', 'attention', 'claims'] as const
export type SlideKey = (typeof slideKeys)[number]

/** The slide of an address, counted from 1; the first where there is no such slide. */
export function readSlide(text: unknown): number {
  const number = typeof text === 'string' && /^\d$/.test(text) ? Number(text) : 1
  return number >= 1 && number <= slideKeys.length ? number : 1
}

/** What a key asks for: another slide by its number, a blank screen or back from it, or the way out. */
export type MeetingMove = { slide: number } | 'blank' | 'leave' | 'fullScreen'

type Pressed = { key: string; shiftKey?: boolean }

/**
 * What a key or the button of a clicker means on a slide; undefined for keys that mean nothing here. Clickers send
 * PageDown and PageUp, some of them `.` for a blank screen. No key leads beyond the first and the last slide.
 */
export function meetingMoveOf({ key, shiftKey = false }: Pressed, slide: number): MeetingMove | undefined {
  const to = (number: number): MeetingMove => ({ slide: Math.min(slideKeys.length, Math.max(1, number)) })
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return to(slide + 1)
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
      return to(slide - 1)
    case ' ':
      return to(shiftKey ? slide - 1 : slide + 1)
    case 'Home':
      return to(1)
    case 'End':
      return to(slideKeys.length)
    case '.':
    case 'b':
    case 'B':
      return 'blank'
    case 'f':
    case 'F':
      return 'fullScreen'
    case 'Escape':
      return 'leave'
    default:
      return /^[1-9]$/.test(key) && Number(key) <= slideKeys.length ? to(Number(key)) : undefined
  }
}

/** Shorter than this a touch is a tap. */
const LEAST_SWIPE_PX = 50

/** The slide that a swipe leads to; undefined for a tap and for a move that is rather up or down. */
export function slideAfterSwipe({ dx, dy }: { dx: number; dy: number }, slide: number): number | undefined {
  if (Math.abs(dx) < LEAST_SWIPE_PX || Math.abs(dx) < 1.5 * Math.abs(dy)) return undefined
  return Math.min(slideKeys.length, Math.max(1, slide + (dx < 0 ? 1 : -1)))
}
