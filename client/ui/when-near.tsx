import { useEffect, useRef, useState, type ReactNode } from 'react'

/** How far below the window a part begins to load. */
const AHEAD = '400px'

/** Holds back a heavy part until the reader comes near it, or prints; `children` must stand in the same height. */
export function WhenNear({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (isNear || !place.current) return
    const arrive = () => setNear(true)
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && arrive(), { rootMargin: AHEAD })
    observer.observe(place.current)
    window.addEventListener('beforeprint', arrive)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', arrive)
    }
  }, [isNear])
  return <div ref={place}>{isNear ? children : fallback}</div>
}
