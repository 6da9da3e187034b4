import { useEffect, useState } from 'react'

/** Whether the browser promised to keep what this program stores on the device until the person deletes it. */
export type StoragePersistence = 'asking' | 'promised' | 'refused' | 'unsupported'

let asked: Promise<StoragePersistence> | undefined

/** Asks the browser to keep what is stored here even when the device runs short of space; once a visit. */
export function askForPersistence(): Promise<StoragePersistence> {
  asked ??= ask()
  return asked
}

/** The browser's answer; asks when nobody has asked yet. */
export function useStoragePersistence(): StoragePersistence {
  const [persistence, setPersistence] = useState<StoragePersistence>('asking')
  useEffect(() => {
    let isOver = false
    void askForPersistence().then((answer) => {
      if (!isOver) setPersistence(answer)
    })
    return () => {
      isOver = true
    }
  }, [])
  return persistence
}

async function ask(): Promise<StoragePersistence> {
  // Absent where the program came over plain http from another machine, whatever the types say.
  const storage: Partial<StorageManager> | undefined = 'storage' in navigator ? navigator.storage : undefined
  if (!storage?.persist || !storage.persisted) return 'unsupported'
  try {
    return (await storage.persisted()) || (await storage.persist()) ? 'promised' : 'refused'
  } catch {
    return 'refused'
  }
}
