import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { searchKey } from '#shared/text/search-key.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { outletPath } from '#client/paths.ts'
import { provinceOfKabupaten } from '#client/provinces.ts'
import { trpc } from '#client/trpc.ts'
import form from '#client/ui/form/form.module.css'
import { useRested } from '#client/ui/form/use-rested.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'

type Props = { code: KabupatenCode; label: string; id: string | undefined }

/** The outlets that are on record in a kabupaten, and whether one of them has the same name. Several are allowed. */
export function OutletNames({ code, label, id }: Props) {
  const { outlet: texts } = useWorkMessages()
  const { data } = useQuery(trpc.overview.outlets.queryOptions(provinceOfKabupaten(code)))
  const here = data?.outlets.filter((outlet) => outlet.kabupatenCode === code && outlet.id !== id) ?? []
  const typed = searchKey(useRested(label))
  const twin = here.find((outlet) => searchKey(outlet.label) === typed)
  return (
    <div role="status">
      {twin && <p className={form['notice']}>{texts.sameLabel(twin.label)}</p>}
      {!twin && !id && here.length > 0 && (
        <p className={form['fine']}>
          {texts.otherOutlets}:{' '}
          {here.map((outlet, index) => (
            <span key={outlet.id}>
              {index > 0 && ', '}
              <Link {...outletPath(outlet.id)} target="_blank">
                {outlet.label}
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
