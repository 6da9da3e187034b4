import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState, type ReactNode } from 'react'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { ProductDetail } from '#shared/product/answers.ts'
import { useToday } from '#client/answer-info.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { kabupatenPath, newProductPath, productPath, productsPath } from '#client/paths.ts'
import { RecordMarks } from '#client/shell/entry/record-marks.tsx'
import { SavedNotice } from '#client/shell/saved-notice.tsx'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { ArchiveProductDialog } from './archive-product-dialog.tsx'
import { EditProductForm } from './edit-product-form.tsx'
import type { UmkmDialogType } from './product-fields-props.ts'
import { NameSlotForm } from './name-slot-form.tsx'
import { ProductChecklist } from './product-checklist.tsx'
import { ProductCuration } from './product-curation.tsx'
import { ProductFacts } from './product-facts.tsx'
import { ProductHistory } from './product-history.tsx'
import { ProductPhoto } from './product-photo.tsx'
import { ProductStatus } from './product-status.tsx'
import { viewOf, type ProductView } from './product-view.ts'

type Props = {
  product: ProductDetail
  actor: Actor
  UmkmDialog: UmkmDialogType
  /** The section on its mentoring, which is another feature's. */
  mentoring: ReactNode
}

/** All of one product; with `edit` in the address its description is open for change, or a launch slot for its name. */
export function ProductBody({ product, actor, UmkmDialog, mentoring }: Props) {
  const { registry } = useWorkMessages()
  const texts = registry.product
  const today = useToday()
  const view = useMemo(() => viewOf(product, today), [product, today])
  const { edit } = useSearch({ from: '/produk/$id' })
  const canEdit = can(actor, 'registry.edit', product.kabupatenCode) && !product.standing.isArchived
  const isNaming = canEdit && product.name === null && edit === 'name'
  const isEditing = canEdit && product.name !== null && edit === 'description'
  const name = product.name ?? texts.unnamed(product.launchSlot)
  useDocumentTitle(name)
  const close = useClose(product.id)
  const title = isNaming
    ? registry.productForm.nameTitle(registry.productList.slot(product.launchSlot))
    : isEditing
      ? registry.productForm.editTitle(name)
      : name
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div className={page['opening']}>
        <Heading product={product} title={title} />
        {canEdit && !isNaming && !isEditing && <Acts view={view} actor={actor} onArchived={() => close('archived')} />}
      </div>
      {isNaming && (
        <NameSlotForm
          view={view}
          actor={actor}
          UmkmDialog={UmkmDialog}
          onDone={() => close('named')}
          onCancel={() => close()}
        />
      )}
      {isEditing && (
        <EditProductForm
          view={view}
          actor={actor}
          UmkmDialog={UmkmDialog}
          onDone={() => close('updated')}
          onCancel={() => close()}
        />
      )}
      {!isNaming && !isEditing && <Sections view={view} actor={actor} mentoring={mentoring} />}
    </div>
  )
}

/** Back to the page of the product, with what was saved. */
function useClose(id: string): (saved?: string) => void {
  const navigate = useNavigate()
  return (saved) =>
    void navigate({
      ...productPath(id),
      replace: true,
      state: ({ saved: _old, ...state }) => ({ ...state, ...(saved && { saved }) }),
    })
}

function Heading({ product, title }: { product: ProductDetail; title: string }) {
  const { registry, product: texts } = useWorkMessages()
  const { nameOf } = useKabupatenList()
  const details = [product.category && texts.category(product.category), product.scheme, product.producer]
  return (
    <div>
      <p className={page['eyebrow']}>
        <Link {...productsPath()}>{registry.productList.title}</Link> ·{' '}
        <Link {...kabupatenPath(product.kabupatenCode)}>{nameOf(product.kabupatenCode)}</Link>
      </p>
      <h1>{title}</h1>
      <p className={page['fine']}>{details.filter(Boolean).join(' · ')}</p>
    </div>
  )
}

type ActsProps = { view: ProductView; actor: Actor; onArchived: () => void }

function Acts({ view, actor, onArchived }: ActsProps) {
  const { registry } = useWorkMessages()
  const { product } = view
  const [isArchiving, setArchiving] = useState(false)
  return (
    <div className={page['acts']}>
      {product.name === null ? (
        <Link {...productPath(product.id, 'name')} className={form['primary']}>
          {registry.product.giveName}
        </Link>
      ) : (
        <Link {...productPath(product.id, 'description')} className={button['button']}>
          {registry.product.edit}
        </Link>
      )}
      <button type="button" className={button['button']} onClick={() => setArchiving(true)}>
        {registry.product.archive}
      </button>
      {isArchiving && (
        <ArchiveProductDialog
          view={view}
          actor={actor}
          onDone={() => {
            setArchiving(false)
            onArchived()
          }}
          onClose={() => setArchiving(false)}
        />
      )}
    </div>
  )
}

function Sections({ view, actor, mentoring }: { view: ProductView; actor: Actor; mentoring: ReactNode }) {
  const { registry } = useWorkMessages()
  const texts = registry.product
  const { product } = view
  return (
    <>
      <SavedNotice of={{ ...texts.saved, archived: texts.savedArchive }} className={page['notice']}>
        <p className={page['next']}>
          {!product.standing.isArchived && <a href="#daftar-periksa">{texts.nextChecklist}</a>}
          {!product.standing.isArchived && <a href="#kurasi">{texts.nextCuration}</a>}
          {can(actor, 'registry.edit') && (
            <Link {...newProductPath({ kabupaten: product.kabupatenCode })}>{texts.nextAnother}</Link>
          )}
          <Link {...productsPath()}>{texts.toList}</Link>
        </p>
      </SavedNotice>
      <RecordMarks
        kind="product"
        id={product.id}
        record={`product:${product.id}`}
        kabupatenCode={product.kabupatenCode}
        current={product}
      />
      {product.standing.isArchived && <p className={page['warning']}>{texts.archived}</p>}
      <ProductStatus view={view} />
      <div className={page['columns']}>
        <div className={page['main']}>
          <ProductChecklist view={view} actor={actor} />
          {mentoring}
          <ProductCuration view={view} actor={actor} />
          <ProductHistory view={view} actor={actor} />
        </div>
        <div className={page['aside']}>
          <ProductPhoto product={product} actor={actor} />
          <ProductFacts product={product} />
        </div>
      </div>
    </>
  )
}
