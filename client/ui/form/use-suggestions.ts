import { useEffect, useRef, useState } from 'react'

/** A moment of rest before asking, so that not every key asks the server. */
const REST_MS = 180

export type Suggestions<Option> = { options: readonly Option[]; state: 'idle' | 'asking' | 'ready' | 'failed' }

/** What fits the text typed so far; answers that come after a later key are dropped. Empty text asks nothing. */
export function useSuggestions<Option>(
  text: string,
  find: (text: string) => Promise<readonly Option[]>,
): Suggestions<Option> {
  const [found, setFound] = useState<Suggestions<Option> & { text: string }>({ options: [], state: 'idle', text: '' })
  const finder = useRef(find)
  useEffect(() => {
    finder.current = find
  })
  const asked = text.trim()
  useEffect(() => {
    if (asked === '') return undefined
    let isOver = false
    const resting = setTimeout(() => {
      finder.current(asked).then(
        (options) => isOver || setFound({ options, state: 'ready', text: asked }),
        () => isOver || setFound({ options: [], state: 'failed', text: asked }),
      )
    }, REST_MS)
    return () => {
      isOver = true
      clearTimeout(resting)
    }
  }, [asked])
  if (asked === '') return { options: [], state: 'idle' }
  // The last answer stays in sight until the next is there.
  return found.text === asked ? found : { options: found.options, state: 'asking' }
}
