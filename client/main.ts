import './ui/tokens.css'
import './ui/base.css'

const LONGEST_WAIT_MS = 500

// A drawn page is shown before its program is asked for, so that on a slow line nothing stands in the way of the numbers.
const sent = document.getElementById('first-answer')
if (sent) await firstPaint()
for (const file of sent?.dataset['files']?.split(' ') ?? []) fetchAhead(file)
// Zod would try whether it may make functions of text; the policy of the page forbids it, and browsers report the try.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
const pressed = keepPress()
const { start } = await import('./start.tsx')
await start(sent)
document.documentElement.dataset['started'] = ''
pressed()?.click()

/**
 * Remembers the last button that the reader pressed while the program was on its way. No press reaches a program that has
 * taken over only half of the page: the browser follows links by itself.
 */
function keepPress(): () => HTMLElement | undefined {
  let button: HTMLElement | undefined
  const keep = (press: MouseEvent) => {
    if (press.target instanceof Element) button = press.target.closest('button') ?? undefined
    press.stopPropagation()
  }
  document.addEventListener('click', keep, { capture: true })
  return () => {
    document.removeEventListener('click', keep, { capture: true })
    return button?.isConnected ? button : undefined
  }
}

/** Resolves after the next frame; soon in any case, because a hidden tab draws none. */
function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, LONGEST_WAIT_MS)
  })
}

function fetchAhead(file: string): void {
  const link = document.createElement('link')
  link.rel = 'modulepreload'
  link.href = file
  document.head.append(link)
}
