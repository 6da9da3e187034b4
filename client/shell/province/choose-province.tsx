import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { trpc } from '../../trpc.ts'
import { useDocumentTitle } from '../../ui/use-document-title.ts'
import { useMessages } from '../../ui/use-messages.ts'
import styles from './choose-province.module.css'
import { ProvinceList } from './province-list.tsx'

/** In place of a page of one province while the address names none that there is. */
export function ChooseProvince() {
  const { shell } = useMessages()
  const { provinsi } = useSearch({ strict: false })
  useDocumentTitle(shell.chooseProvince)
  // The frame around the page learns of the day and the data from it.
  useQuery(trpc.wilayah.provinces.queryOptions())
  return (
    <div className={styles['page']}>
      <h1>{shell.chooseProvince}</h1>
      <p className={styles['lead']}>
        {provinsi === undefined ? shell.chooseProvinceText : shell.noProvince(provinsi.slice(0, 12))}
      </p>
      <ProvinceList />
    </div>
  )
}
