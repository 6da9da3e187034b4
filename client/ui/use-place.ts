import { createContext, use } from 'react'

/** The province that the page is of, by its name; none in a registry of one province, whose texts name it themselves. */
export const PlaceContext = createContext<string | undefined>(undefined)

/** For texts that name the province. */
export function usePlace(): string | undefined {
  return use(PlaceContext)
}
