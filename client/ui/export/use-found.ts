import { useEffect, useState } from 'react'
import { findDrawings, findTables, type FoundDrawing, type FoundTable } from './find-downloads.ts'

export type Found = { tables: FoundTable[]; drawings: FoundDrawing[] }

const LOOK_AGAIN_MS = 400
const LOOKS = 10

/** What can be saved from the page. Parts that wait for the reader to come near are drawn when a page is printed, and so when it is saved. */
export function useFound(): Found | undefined {
  const [found, setFound] = useState<Found>()
  useEffect(() => {
    window.dispatchEvent(new Event('beforeprint'))
    let looks = 0
    const look = () => {
      const page = document.getElementById('isi') ?? document.body
      setFound({ tables: findTables(page), drawings: findDrawings(page) })
      looks += 1
      if (looks >= LOOKS) clearInterval(again)
    }
    const again = setInterval(look, LOOK_AGAIN_MS)
    return () => clearInterval(again)
  }, [])
  return found
}
