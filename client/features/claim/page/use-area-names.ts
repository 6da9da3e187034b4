import { useMemo } from 'react'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'

export type AreaNames = {
  shortName: (code: string) => string
  /** `Provinsi NTT`, `Pulau Timor`, `Ende` */
  scope: (scopeText: string) => string
  /** `di NTT`, `di Ende` */
  inArea: (area: string) => string
}

/** How areas are called in the language of the page. */
export function useAreaNames(kabupaten: readonly Pick<KabupatenRow, 'code' | 'shortName'>[]): AreaNames {
  const texts = useClaimMessages()
  return useMemo(() => {
    const shortNames = new Map<string, string>(kabupaten.map(({ code, shortName }) => [code, shortName]))
    const shortName = (code: string) => shortNames.get(code) ?? code
    return {
      shortName,
      scope: (scopeText) => texts.scope(scopeText, shortName),
      inArea: (area) => texts.inArea(area, shortName),
    }
  }, [kabupaten, texts])
}
