import { useEffect, useState } from 'react'

/** A value as it was when it last rested, so that not every key asks the server. */
export function useRested<Value>(value: Value, restMs = 350): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const resting = setTimeout(() => setRested(value), restMs)
    return () => clearTimeout(resting)
  }, [value, restMs])
  return rested
}
