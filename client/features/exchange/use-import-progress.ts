import { useEffect, useState } from 'react'
import type { ImportProgress } from '#shared/exchange/answers.ts'

/** How far the server is with a file, while it works on it; undefined before it says so. */
export function useImportProgress(id: string | undefined): ImportProgress | undefined {
  const [heard, setHeard] = useState<{ id: string; progress: ImportProgress }>()
  useEffect(() => {
    if (id === undefined) return
    const source = new EventSource(`/api/exchange/imports/${id}/progress`)
    source.addEventListener('message', ({ data }) => {
      setHeard({ id, progress: JSON.parse(String(data)) as ImportProgress })
    })
    return () => source.close()
  }, [id])
  return heard?.id === id ? heard?.progress : undefined
}
