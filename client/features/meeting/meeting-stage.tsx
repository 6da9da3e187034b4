import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState, type ReactNode, type TouchEvent } from 'react'
import { slideAfterSwipe, slideKeys } from '#shared/meeting/slides.ts'
import type { Overview } from '#shared/overview/overview.ts'
import type { Area } from '#shared/wilayah/area.ts'
import { kabupatenPath, meetingPath, overviewPath } from '#client/paths.ts'
import { useLine } from '#client/offline/line.ts'
import { useSeenAt } from '#client/offline/seen-at.ts'
import { useMeetingMessages } from '#client/ui/use-meeting-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import styles from './meeting.module.css'
import { toggleFullScreen } from './toggle-full-screen.ts'
import { useMeetingKeys } from './use-meeting-keys.ts'
import { useWakeLock } from './use-wake-lock.ts'

type Props = { overview: Overview; area: Area; slide: number; name: string; children: ReactNode }

/** One slide that fills the screen, and the ways to the others: keys, clicker, swipe, links. */
export function MeetingStage({ overview, area, slide, name, children }: Props) {
  const texts = useMeetingMessages()
  const navigate = useNavigate()
  const [isBlank, setBlank] = useState(false)
  const outside = area.kind === 'kabupaten' ? kabupatenPath(area.code) : overviewPath()
  const go = (to: number) =>
    void navigate({ ...meetingPath(), search: (search) => ({ ...search, slide: String(to) }), replace: true })
  useMeetingKeys(slide, {
    onSlide: (to) => {
      setBlank(false)
      go(to)
    },
    onBlank: () => setBlank((was) => !was),
    onLeave: () => void navigate({ ...outside, search: ({ asOf, knownAt, lang }) => ({ asOf, knownAt, lang }) }),
  })
  useWakeLock()
  const swipe = useSwipe(slide, go)
  const key = slideKeys[slide - 1] ?? 'headline'
  return (
    <div className={styles['stage']} {...swipe}>
      <div className={styles['top']}>
        <p>
          <b>{name}</b> · {texts.slide(key)}
        </p>
        <p>
          {overview.simulated && <span className={styles['simulated']}>{texts.simulated}</span>}{' '}
          {texts.asOf(overview.asOf)}
          <OfflineMark />
        </p>
      </div>
      <section className={styles['slide']} aria-label={`${texts.slide(key)}, ${texts.place(slide, slideKeys.length)}`}>
        {children}
      </section>
      <nav className={`${styles['nav']} no-print`} aria-label={texts.navigation}>
        <Link {...outside} search={{}} className={styles['leave']}>
          {texts.leave}
        </Link>
        <SlideLink to={slide - 1} label={texts.previous} sign="‹" />
        <span aria-live="polite">{texts.place(slide, slideKeys.length)}</span>
        <SlideLink to={slide + 1} label={texts.next} sign="›" />
        <button type="button" className={styles['full']} onClick={toggleFullScreen} title={texts.keys}>
          {texts.fullScreen}
        </button>
      </nav>
      {isBlank && (
        <button type="button" className={styles['blank']} aria-label={texts.blank} onClick={() => setBlank(false)} />
      )}
    </div>
  )
}

/** Says that the server is out of reach, and of when the numbers are. */
function OfflineMark() {
  const { offline, format } = useMessages()
  const line = useLine()
  const seenAt = useSeenAt()
  if (line === 'up') return null
  return (
    <>
      {' '}
      · <b>{line === 'slow' ? offline.slow : offline.down}</b>
      {seenAt !== undefined && ` · ${offline.seenAt(instantText(new Date(seenAt).toISOString(), format.locale))}`}
    </>
  )
}

/** A link to the slide before or after; words where there is none. */
function SlideLink({ to, label, sign }: { to: number; label: string; sign: string }) {
  if (to < 1 || to > slideKeys.length) {
    return (
      <span className={styles['step']} aria-hidden="true">
        {sign}
      </span>
    )
  }
  return (
    <Link
      from="/rapat"
      {...meetingPath()}
      search={(search) => ({ ...search, slide: String(to) })}
      replace
      className={styles['step']}
      aria-label={label}
    >
      {sign}
    </Link>
  )
}

function useSwipe(slide: number, go: (to: number) => void) {
  const start = useRef<{ x: number; y: number } | undefined>(undefined)
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches[0]
      start.current = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches[0]
      const from = start.current
      start.current = undefined
      if (!touch || !from) return
      const to = slideAfterSwipe({ dx: touch.clientX - from.x, dy: touch.clientY - from.y }, slide)
      if (to !== undefined && to !== slide) go(to)
    },
  }
}
