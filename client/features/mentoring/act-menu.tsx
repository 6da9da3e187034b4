import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { mentoringActs, type MentoringAct } from '#shared/mentoring/acts.ts'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './act-menu.module.css'

/** Each act, with why it is not possible where it is not. */
export type ActReasons = Readonly<Record<MentoringAct, string | undefined>>

type Props = { product: string; reasons: ActReasons; onChoose: (act: MentoringAct) => void }

/** What can be done next about one product; what cannot says why. Arrow keys move, Escape closes. */
export function ActMenu({ product, reasons, onChoose }: Props) {
  const { queue } = useWorkMessages()
  const [isOpen, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const id = useId()
  const choose = (act: MentoringAct) => {
    menu.current?.hidePopover()
    onChoose(act)
  }
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={`${button['button']} ${styles['opener']}`}
        aria-haspopup="menu"
        aria-label={queue.acts(product)}
      >
        {queue.actsShort}
        <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
          <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={queue.acts(product)}
        className={styles['menu']}
        // Drawn before it opens and while it closes, so that the browser itself moves the focus in and back.
        onBeforeToggle={({ newState }) => newState === 'open' && flushSync(() => setOpen(true))}
        onToggle={({ newState }) => newState === 'closed' && setOpen(false)}
        onKeyDown={moveFocus}
      >
        {isOpen && <ActItems product={product} reasons={reasons} onChoose={choose} />}
      </div>
    </>
  )
}

function ActItems({ product, reasons, onChoose }: Props) {
  const { mentoring } = useWorkMessages()
  const id = useId()
  // What is possible first, as it was when the menu opened: nothing moves under a finger when others change the product.
  const [inOrder] = useState(() =>
    mentoringActs.toSorted((a, b) => Number(reasons[a] !== undefined) - Number(reasons[b] !== undefined)),
  )
  return (
    <>
      <p className={styles['product']} aria-hidden="true">
        {product}
      </p>
      {inOrder.map((act, index) => (
        <button
          key={act}
          ref={index === 0 ? takeFocusOnOpening : undefined}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles['item']}
          aria-label={mentoring.act(act)}
          aria-describedby={reasons[act] && `${id}-${act}`}
          aria-disabled={reasons[act] !== undefined}
          onClick={() => reasons[act] === undefined && onChoose(act)}
        >
          {mentoring.act(act)}
          {reasons[act] && <small id={`${id}-${act}`}>{reasons[act]}</small>}
        </button>
      ))}
    </>
  )
}

/** React's own `autoFocus` acts when the element is made, and then the menu is not open yet. */
function takeFocusOnOpening(item: HTMLButtonElement | null): void {
  item?.setAttribute('autofocus', '')
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const menu = event.currentTarget
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')]
  const at = items.findIndex((item) => item === document.activeElement)
  const to: Partial<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }
  if (event.key === 'Tab') return menu.hidePopover()
  const index = to[event.key]
  if (index === undefined) return
  event.preventDefault()
  items.at(index % items.length)?.focus()
}
