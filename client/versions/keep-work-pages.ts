import { askForPersistence } from '../offline/storage.ts'
import { tellWorker } from './tell-worker.ts'

/** The device's own word on the line, where it gives one. */
type Connection = { saveData?: boolean; effectiveType?: string }

const REST_MS = 5000

/** Has the pages of staff fetched ahead when the page has come to rest, unless the person spares data or the line is poor. */
export function keepWorkPages(): void {
  if (!('serviceWorker' in navigator)) return
  setTimeout(() => void keep(), REST_MS)
}

async function keep(): Promise<void> {
  await askForPersistence()
  const { connection } = navigator as Navigator & { connection?: Connection }
  if (connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true) return
  const { active } = await navigator.serviceWorker.ready
  tellWorker(active, { kind: 'keepWork' })
}
