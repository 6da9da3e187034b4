import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Session } from '#shared/access/session.ts'
import { useToday } from '#client/answer-info.ts'
import { ProductMentoring } from '#client/features/mentoring/product-mentoring.tsx'
import { ProductShelf } from '#client/features/outlet/work/shelf/product-shelf.tsx'
import { ProductBody } from '#client/features/product/product-body.tsx'
import { waitingProduct } from '#client/features/product/waiting-product.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { useOutbox } from '#client/outbox/use-outbox.ts'
import { productsPath } from '#client/paths.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { statusOf, trpc } from '#client/trpc.ts'
import { Problem } from '#client/ui/problem.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { WorkSkeleton } from '#client/ui/work/work-skeleton.tsx'
import { RegisterUmkmDialog } from './register-umkm-dialog.tsx'

export function ProductPage() {
  return <SignedIn right="registry.read">{(session) => <OneProduct session={session} />}</SignedIn>
}

/** One product with its mentoring and the shelves it lies on: three features on one page. */
function OneProduct({ session: { actor } }: { session: Session }) {
  const { registry } = useWorkMessages()
  const { id } = useParams({ from: '/produk/$id' })
  const query = useQuery(trpc.product.get.queryOptions({ id }))
  // Its answer also tells today, by which everything on the page is judged.
  const { rows, nameOf } = useKabupatenList()
  const today = useToday()
  const { entries } = useOutbox()
  const product = useMemo(
    () => waitingProduct(id, query.data, { actor, today, nameOf, entries }),
    // oxlint-disable-next-line react/exhaustive-deps -- names come with the rows
    [id, query.data, actor, today, entries, rows],
  )
  const status = product ? undefined : statusOf(query.error)
  if (status === 404 || status === 400) {
    return (
      <Problem title={registry.product.notFoundTitle} text={registry.product.notFound}>
        <Link {...productsPath()}>{registry.product.toList}</Link>
      </Problem>
    )
  }
  if (product && rows.length > 0) {
    return (
      <ProductBody
        key={id}
        product={product}
        actor={actor}
        UmkmDialog={RegisterUmkmDialog}
        mentoring={
          <>
            <ProductMentoring product={product} checklistHref="#daftar-periksa" />
            <ProductShelf productId={id} />
          </>
        }
      />
    )
  }
  if (query.isError) return <NoAnswer query={query} />
  return <WorkSkeleton heights={[96, 110, 420]} />
}
