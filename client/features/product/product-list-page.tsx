import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { can } from '#shared/access/rights.ts'
import type { Session } from '#shared/access/session.ts'
import type { ProductList } from '#shared/product/answers.ts'
import { importDataPath, newProductPath, productsPath } from '#client/paths.ts'
import { useProvince } from '#client/provinces.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import list from '#client/ui/work/work-list.module.css'
import page from '#client/ui/work/work-page.module.css'
import { ProductFilters } from './product-filters.tsx'
import { countFilters, productQuestion } from '#shared/product/list-search.ts'
import { ProductTable } from './product-table.tsx'
import { UnnamedSlots } from './unnamed-slots.tsx'

export function ProductListPage() {
  const { registry } = useWorkMessages()
  useDocumentTitle(registry.productList.title)
  return <SignedIn right="registry.read">{(session) => <ProductRegistry session={session} />}</SignedIn>
}

/** The products on record: found, filtered, with what each still misses; launch slots without a name stand apart. */
function ProductRegistry({ session: { actor } }: { session: Session }) {
  const { registry, exchange } = useWorkMessages()
  const texts = registry.productList
  const search = useSearch({ from: '/produk' })
  const question = productQuestion(search, useProvince()?.code)
  const query = useQuery({ ...trpc.product.list.queryOptions(question), placeholderData: keepPreviousData })
  const isFiltered = countFilters(question) > 0
  const canEdit = can(actor, 'registry.edit')
  const answer = query.data
  const named = answer?.rows.filter((row) => row.name !== null) ?? []
  const unnamed = answer?.rows.filter((row) => row.name === null) ?? []
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div className={page['opening']}>
        <div>
          <p className={page['eyebrow']}>{texts.title}</p>
          <h1>
            <span role="status">{answer ? texts.headline(answer, isFiltered) : texts.title}</span>
          </h1>
          <p className={page['fine']}>{canEdit ? texts.alwaysToday : texts.readOnly}</p>
        </div>
        {canEdit && (
          <div className={page['acts']}>
            <Link
              {...newProductPath(question.kabupaten ? { kabupaten: question.kabupaten } : {})}
              className={form['primary']}
            >
              {texts.register}
            </Link>
            <Link {...importDataPath('products')} className={button['button']}>
              {exchange.fromList}
            </Link>
          </div>
        )}
      </div>
      <ProductFilters search={search} question={question} />
      {!answer && query.isError && <NoAnswer query={query} />}
      {!answer && !query.isError && <Skeleton height={420} />}
      {answer && query.isError && <p className={page['warning']}>{texts.older}</p>}
      {answer && answer.rows.length === 0 && <Nothing isFiltered={isFiltered} canEdit={canEdit} />}
      {answer && !answer.isOrdered && <p className={page['warning']}>{texts.notOrdered}</p>}
      {named.length > 0 && <ProductTable rows={named} />}
      {unnamed.length > 0 && <UnnamedSlots rows={unnamed} actor={actor} />}
      {answer && <ProductPager answer={answer} />}
    </div>
  )
}

function Nothing({ isFiltered, canEdit }: { isFiltered: boolean; canEdit: boolean }) {
  const { registry } = useWorkMessages()
  const texts = registry.productList
  return (
    <div className={list['none']}>
      <p>{isFiltered ? texts.nothing : texts.empty}</p>
      <p>{isFiltered ? texts.nothingHint : canEdit ? texts.emptyHint : texts.readOnly}</p>
      {isFiltered && (
        <p className={page['next']}>
          <Link {...productsPath()}>{texts.clear}</Link>
        </p>
      )}
    </div>
  )
}

function ProductPager({ answer }: { answer: ProductList }) {
  const { registry } = useWorkMessages()
  const texts = registry.productList
  const { page: shown, pageSize, rows, total, isMore, lastPage } = answer
  const first = (shown - 1) * pageSize
  const isEnd = shown === lastPage && (isMore || first + rows.length < total)
  if (total <= pageSize) return null
  const link = (to: number, text: string) => (
    <Link {...productsPath()} search={(search) => ({ ...search, page: to > 1 ? String(to) : undefined })}>
      {text}
    </Link>
  )
  return (
    <nav className={list['pager']} aria-label={texts.pages} data-list="products" data-total={total}>
      <span>{texts.range(first + 1, first + rows.length, answer)}</span>
      {shown > 1 && link(shown - 1, texts.previous)}
      {shown < lastPage && link(shown + 1, texts.next)}
      {isEnd && <span>{texts.lastPage}</span>}
    </nav>
  )
}
