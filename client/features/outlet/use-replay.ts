import { useEffect, useRef, useState } from 'react'
import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { nextReplayDay, previousReplayDay, replayRange } from '#shared/outlet/rollout-replay.ts'

/** A moment of rest before the address follows the slider: browsers refuse hundreds of address changes a minute. */
const REST_MS = 160
const STEP_MS = 900

type Question = { changes: readonly DayWindow[]; day: Day; today: Day; onChoose: (day: Day) => void }

/** The day that the replay shows: that of the address, or ahead of it while the slider is dragged or the replay runs. */
export function useReplay({ changes, day, today, onChoose }: Question) {
  const range = replayRange(changes, today)
  const [ahead, setAhead] = useState<{ to: Day; from: Day }>()
  const [isPlaying, setPlaying] = useState(false)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const shown = ahead?.from === day ? ahead.to : day
  useEffect(() => () => clearTimeout(resting.current), [])

  const go = (to: Day) => {
    setAhead({ to, from: day })
    clearTimeout(resting.current)
    resting.current = setTimeout(() => onChoose(to), REST_MS)
  }
  const next = nextReplayDay(changes, shown, range.last)
  const previous = previousReplayDay(changes, shown, range.first)

  const goOn = useRef(() => {})
  useEffect(() => {
    goOn.current = () => (next ? go(next) : setPlaying(false))
  })
  useEffect(() => {
    if (!isPlaying) return undefined
    const timer = setInterval(() => goOn.current(), STEP_MS)
    return () => clearInterval(timer)
  }, [isPlaying])

  return {
    range,
    shown,
    isPlaying: isPlaying && next !== undefined,
    next,
    previous,
    /** Moves to a day; the replay stops. */
    choose: (to: Day) => {
      setPlaying(false)
      go(to)
    },
    toggle: () => {
      if (!isPlaying && !next) go(range.first)
      setPlaying(!isPlaying || !next)
    },
  }
}

export type Replay = ReturnType<typeof useReplay>
