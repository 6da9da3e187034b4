import { useQuery } from '@tanstack/react-query'
import { useSession } from '#client/session.ts'
import { trpc } from '#client/trpc.ts'
import { isDesaCode } from '#shared/wilayah/kabupaten.ts'
import { isFields, listIn, type Fields } from './told-command.ts'

/** What ids and codes in commands are called. */
export type Names = Readonly<Record<string, string>>

const MOST = 500

/** The names of what commands and records tell by id, as far as the server can be asked and the reader may know. */
export function useNames(told: readonly unknown[]): Names {
  const session = useSession()
  const { ids, desaCodes } = namedIn(told.filter(isFields))
  const { data } = useQuery({
    ...trpc.conflict.names.queryOptions({ ids, desaCodes }),
    enabled: session !== undefined && ids.length + desaCodes.length > 0,
  })
  return data ?? {}
}

/** Ids of products and UMKM, and codes of desa, in commands and records. */
function namedIn(told: readonly Fields[]) {
  const texts = told.flatMap((fields) => [
    ...[fields['umkmId'], fields['desaCode'], fields['id']],
    ...listIn(fields['productIds']),
    ...[...listIn(fields['lines']), ...listIn(fields['products'])]
      .filter(isFields)
      .flatMap((line) => [line['id'], line['productId'], line['supplierId']]),
  ])
  const known = [...new Set(texts.filter((text) => typeof text === 'string'))].toSorted()
  return {
    ids: known.filter((text) => UUID.test(text)).slice(0, MOST),
    desaCodes: known.filter(isDesaCode).slice(0, MOST),
  }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
