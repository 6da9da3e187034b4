import { useRef, useState } from 'react'

/** One command at a time: a second press while one is under way does nothing. */
export function useTurn() {
  const [isSending, setSending] = useState(false)
  const isUnderWay = useRef(false)
  const take = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (isUnderWay.current) return undefined
    isUnderWay.current = true
    setSending(true)
    try {
      return await work()
    } finally {
      isUnderWay.current = false
      setSending(false)
    }
  }
  return { isSending, isTaken: () => isUnderWay.current, take }
}
