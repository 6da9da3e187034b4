import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was just saved, for the page that the person is led to. It is gone when they go elsewhere. */
    saved?: string
  }
}

type Props<Saved extends string> = {
  of: Readonly<Record<Saved, string>>
  className: string | undefined
  children?: ReactNode
}

/** Says what was just saved, and where to go next. */
export function SavedNotice<Saved extends string>({ of: sentences, className, children }: Props<Saved>) {
  const saved = useLocation({ select: ({ state }) => state.saved })
  const sentence = Object.entries<string>(sentences).find(([key]) => key === saved)?.[1]
  return (
    <div role="status">
      {sentence && (
        <div className={className}>
          <p>
            <b>{sentence}</b>
          </p>
          {children}
        </div>
      )}
    </div>
  )
}
