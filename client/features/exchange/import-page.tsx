import { useSearch } from '@tanstack/react-router'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { DataExchange } from './data-exchange.tsx'
import { ImportDetailView } from './import-detail.tsx'
import { ImportList } from './import-list.tsx'

/** Workbooks out, spreadsheets in; with `berkas` in the address, one of the files that were sent; `data` is the chosen data. */
export function ImportPage() {
  const { exchange } = useWorkMessages()
  useDocumentTitle(exchange.title)
  return <SignedIn right="exchange.import">{() => <Imports />}</SignedIn>
}

function Imports() {
  const { exchange } = useWorkMessages()
  const { berkas } = useSearch({ from: '/impor' })
  if (berkas !== undefined) return <ImportDetailView key={berkas} id={berkas} />
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div>
        <p className={page['eyebrow']}>{exchange.title}</p>
        <h1>{exchange.headline}</h1>
        <p className={page['fine']}>{exchange.lead}</p>
      </div>
      <DataExchange />
      <ImportList />
    </div>
  )
}
