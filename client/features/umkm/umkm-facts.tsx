import { Link } from '@tanstack/react-router'
import type { UmkmDetail, UmkmPersonal } from '#shared/umkm/answers.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { newProductPath, productPath } from '#client/paths.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'

/** What is on record about a UMKM; owner, telephone and NIB only where the answer has them. */
export function UmkmFacts({ umkm }: { umkm: UmkmDetail }) {
  const { registry, umkm: kinds } = useWorkMessages()
  const texts = registry.umkm
  const place = useKabupatenList().nameOf(umkm.kabupatenCode)
  return (
    <>
      <section aria-labelledby="keterangan">
        <h2 id="keterangan">{texts.facts}</h2>
        <dl className={page['facts']}>
          <dt>{texts.kind}</dt>
          <dd>{kinds.kind(umkm.kind)}</dd>
          <dt>{texts.place}</dt>
          <dd>{umkm.desaName ?? <Missing />}</dd>
          {umkm.note && (
            <>
              <dt>{texts.note}</dt>
              <dd>{umkm.note}</dd>
            </>
          )}
          <dt>{texts.source}</dt>
          <dd>
            <SourceLink source={umkm.source} />
          </dd>
        </dl>
      </section>
      <section aria-labelledby="data-pribadi">
        <h2 id="data-pribadi">{texts.personal}</h2>
        {umkm.personal ? (
          <>
            <Personal personal={umkm.personal} />
            <p className={page['fine']}>{texts.personalNote(place)}</p>
          </>
        ) : (
          <p className={page['fine']}>{texts.personalHidden(place)}</p>
        )}
      </section>
    </>
  )
}

function Personal({ personal: { ownerName, phone, nib } }: { personal: UmkmPersonal }) {
  const { registry } = useWorkMessages()
  const texts = registry.umkm
  return (
    <dl className={page['facts']}>
      <dt>{texts.owner}</dt>
      <dd>{ownerName ?? <Missing />}</dd>
      <dt>{texts.phone}</dt>
      <dd>{phone ? <a href={`tel:${phone}`}>{phone}</a> : <Missing />}</dd>
      <dt>{texts.nib}</dt>
      <dd>{nib ?? <Missing />}</dd>
    </dl>
  )
}

function Missing() {
  const { registry } = useWorkMessages()
  return <span className={page['missing']}>{registry.umkm.unknown}</span>
}

/** The products that name this UMKM as their producer, and the way to one more. */
export function UmkmProducts({ umkm, canRegister }: { umkm: UmkmDetail; canRegister: boolean }) {
  const { registry } = useWorkMessages()
  const texts = registry.umkm
  return (
    <section aria-labelledby="produk">
      <h2 id="produk">{texts.itsProducts}</h2>
      {umkm.products.length === 0 && <p className={page['fine']}>{texts.noProducts}</p>}
      <ul className={page['plain']}>
        {umkm.products.map((product) => (
          <li key={product.id}>
            <Link {...productPath(product.id)}>{product.name ?? texts.unnamedProduct}</Link>
          </li>
        ))}
      </ul>
      {canRegister && !umkm.isArchived && (
        <p className={page['next']}>
          <Link {...newProductPath({ kabupaten: umkm.kabupatenCode, umkm: umkm.id })}>{texts.registerProduct}</Link>
        </p>
      )}
    </section>
  )
}
