import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Session } from '#shared/access/session.ts'
import { RegisterProductForm } from '#client/features/product/register-product-form.tsx'
import { useKabupatenWith } from '#client/kabupaten-list.ts'
import { productPath, productsPath } from '#client/paths.ts'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { trpc } from '#client/trpc.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { RegisterUmkmDialog } from './register-umkm-dialog.tsx'

export function NewProductPage() {
  const { registry } = useWorkMessages()
  useDocumentTitle(registry.productForm.registerTitle)
  return <SignedIn right="registry.edit">{(session) => <NewProduct session={session} />}</SignedIn>
}

function NewProduct({ session: { actor } }: { session: Session }) {
  const { registry } = useWorkMessages()
  const navigate = useNavigate()
  const { kabupaten, umkm: umkmId } = useSearch({ from: '/produk/baru' })
  const umkm = useQuery({ ...trpc.umkm.get.queryOptions({ id: umkmId ?? '' }), enabled: umkmId !== undefined })
  const choices = useKabupatenWith('registry.edit')
  const [only, ...others] = choices
  const asked = umkm.data?.kabupatenCode ?? kabupaten
  const given = choices.find(({ code }) => code === asked) ?? (others.length === 0 ? only : undefined)
  const isReady = choices.length > 0 && (umkmId === undefined || !umkm.isPending)
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div>
        <p className={page['eyebrow']}>
          <Link {...productsPath()}>{registry.productList.title}</Link>
        </p>
        <h1>{registry.productForm.registerTitle}</h1>
      </div>
      {isReady ? (
        <RegisterProductForm
          actor={actor}
          kabupatenCode={given?.code ?? ''}
          umkm={umkm.data && { key: umkm.data.id, label: umkm.data.name }}
          UmkmDialog={RegisterUmkmDialog}
          onDone={(id) => void navigate({ ...productPath(id), state: (state) => ({ ...state, saved: 'registered' }) })}
          onCancel={() => void navigate(productsPath())}
        />
      ) : (
        <Skeleton height={560} />
      )}
    </div>
  )
}
