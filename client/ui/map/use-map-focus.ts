import { useCallback, useRef, useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { orderForMap, stepFocus, type FocusStep, type MapPlace } from '#shared/wilayah/map-focus.ts'

/** The kabupaten that is being looked at, and how the reader got there. */
export type ActivePlace = { code: KabupatenCode; by: 'pointer' | 'touch' | 'focus' }

const steps: Readonly<Record<string, FocusStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

/**
 * One tab stop for the whole map, arrow keys inside it, Enter and a click to open. On a touch screen the first tap
 * tells and the second opens. The areas carry their code in `data-code`.
 */
export function useMapFocus(places: readonly MapPlace[], onOpen: (code: KabupatenCode) => void) {
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<ActivePlace>()
  const [lastFocused, setLastFocused] = useState<KabupatenCode>()
  const tabStop = lastFocused ?? orderForMap(places)[0]?.code

  const press = useCallback(
    (code: KabupatenCode, isTouch: boolean) => {
      if (isTouch && active?.code !== code) setActive({ code, by: 'touch' })
      else onOpen(code)
    },
    [active, onOpen],
  )

  const moveTo = (code: KabupatenCode) => {
    frame.current?.querySelector<SVGElement>(`[role="link"][data-code="${code}"]`)?.focus()
  }

  const handlers = {
    onFocus: (event: FocusEvent) => {
      const code = codeOf(event.target)
      if (!code) return
      setLastFocused(code)
      if (event.target.matches(':focus-visible')) setActive({ code, by: 'focus' })
    },
    onBlur: () => setActive((now) => (now?.by === 'focus' ? undefined : now)),
    onPointerOver: (event: PointerEvent) => {
      if (event.pointerType === 'touch') return
      const code = codeOf(event.target)
      setActive((now) => (code ? { code, by: 'pointer' } : now?.by === 'pointer' ? undefined : now))
    },
    onPointerLeave: () => setActive((now) => (now?.by === 'pointer' ? undefined : now)),
    onKeyDown: (event: KeyboardEvent) => {
      const code = codeOf(event.target)
      if (event.key === 'Escape') setActive(undefined)
      if (!code || event.ctrlKey || event.metaKey || event.altKey) return
      const step = steps[event.key]
      if (event.key === 'Enter') onOpen(code)
      else if (step) moveTo(stepFocus(places, code, step))
      else return
      event.preventDefault()
    },
  }
  return { frame, active, tabStop, press, handlers }
}

function codeOf(target: EventTarget): KabupatenCode | undefined {
  const area = target instanceof Element ? target.closest('[data-code]') : null
  return area ? (area.getAttribute('data-code') as KabupatenCode) : undefined
}
