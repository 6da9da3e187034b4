import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { queryClient, trpc } from './trpc.ts'
import type { Suggestion } from './ui/form/combobox.tsx'

/** A desa as a form holds it. */
export type DesaChoice = Suggestion & { key: DesaCode }

const DESA_STAYS_MS = 86_400_000

/** The desa and kelurahan of a kabupaten that a typed text may mean, for `Combobox`. */
export function findDesaIn(kabupatenCode: KabupatenCode): (text: string) => Promise<DesaChoice[]> {
  return async (text) => {
    const question = trpc.desa.find.queryOptions({ kabupatenCode, text: text.slice(0, 100) })
    const found = await queryClient.fetchQuery({ ...question, staleTime: DESA_STAYS_MS, retry: false })
    return found.map(({ code, name, jenis, kecamatan }) => ({
      key: code,
      label: jenis === 'kelurahan' ? `Kelurahan ${name}` : name,
      detail: `Kec. ${kecamatan}`,
    }))
  }
}
