import { pageAddress } from '#shared/format/page-address.ts'
import type { documentPages } from './paths.ts'
import { useProvince } from './provinces.ts'
import { useMessages } from './ui/use-messages.ts'

type DocumentPage = (typeof documentPages)[keyof typeof documentPages]

/** Where links to what the server makes whole lead: in the language and to the province of the page that they stand on. */
export function useDocumentAddress(): (path: DocumentPage) => string {
  const { locale } = useMessages().format
  const province = useProvince()
  return (path) => pageAddress(path, { locale, province })
}
