import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ExpiringCertificate, ExpiringPage } from '#shared/product/answers.ts'
import { readKabupatenCode, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { productPath, productsPath, queuePath } from '#client/paths.ts'
import { trpc } from '#client/trpc.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './certificate-list.module.css'
import { FilterChoice } from './filter-choice.tsx'
import { PageLink } from './queue-pager.tsx'
import { useQueueTools } from './queue-context.ts'
import { expirySpans, type ExpirySpan } from '#shared/mentoring/queue-search.ts'

type Props = {
  within: ExpirySpan
  /** That of the page, in a national registry. */
  province: ProvinceCode | undefined
  code: KabupatenCode | undefined
  /** Those that the reader may see. */
  kabupaten: readonly { code: KabupatenCode; shortName: string }[]
  page: number
  onChoose: (code: KabupatenCode | undefined) => void
}

/** Certificates that have expired or soon will, soonest first, each with the way to where it is renewed. */
export function CertificateList({ within, province, code, kabupaten, page, onChoose }: Props) {
  const { queue } = useWorkMessages()
  const { problem } = useMessages()
  const texts = queue.certificates
  const query = useQuery({
    ...trpc.certification.expiring.queryOptions({
      within,
      page,
      ...(code ? { kabupaten: code } : province && { province }),
    }),
    placeholderData: keepPreviousData,
  })
  const found = query.data
  return (
    <section aria-label={texts.title}>
      <nav className={styles['spans']} aria-label={texts.within}>
        <span aria-hidden="true">{texts.within}</span>
        {expirySpans.map((span) => (
          <Link
            key={span}
            {...queuePath()}
            search={(search) => ({ ...search, within: String(span), page: undefined })}
            resetScroll={false}
            replace
            activeOptions={{ exact: true }}
            activeProps={{}}
            aria-current={span === within}
          >
            {span === 'expired' ? texts.expired : texts.withinDays(span)}
          </Link>
        ))}
      </nav>
      {kabupaten.length > 1 && (
        <div className={styles['place']}>
          <FilterChoice
            label={queue.kabupaten}
            any={queue.any}
            value={code ?? ''}
            onChoose={(text) => onChoose(readKabupatenCode(text))}
          >
            {kabupaten.map((row) => (
              <option key={row.code} value={row.code}>
                {row.shortName}
              </option>
            ))}
          </FilterChoice>
        </div>
      )}
      {!found && (query.isError ? <p className={styles['none']}>{problem.unreachable}</p> : <Skeleton height={320} />)}
      {found?.rows.length === 0 && page > 1 && (
        <p className={styles['none']}>
          {texts.noMore} <PageLink page={1} text={queue.table.firstPage} />
        </p>
      )}
      {found?.rows.length === 0 && page === 1 && (
        <div className={styles['none']}>
          <p>{texts.none}</p>
          <p>
            {texts.noneHint} <Link {...productsPath()}>{texts.toProducts}</Link>
          </p>
        </div>
      )}
      {found && found.rows.length > 0 && (
        <>
          <CertificateTable found={found} />
          <CertificatePager found={found} />
        </>
      )}
    </section>
  )
}

function CertificateTable({ found: { rows, page, pageSize, isMore } }: { found: ExpiringPage }) {
  const { queue } = useWorkMessages()
  const texts = queue.certificates
  const before = (page - 1) * pageSize
  return (
    <table className={styles['table']}>
      <caption className={styles['caption']}>
        {page === 1 && !isMore ? texts.summary(rows.length) : texts.range(before + 1, before + rows.length)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{queue.table.product}</th>
          <th scope="col">{texts.item}</th>
          <th scope="col">{texts.number}</th>
          <th scope="col">{texts.issuer}</th>
          <th scope="col">{texts.expiresOn}</th>
          <th scope="col">{texts.daysLeft}</th>
          <th scope="col">{queue.table.kabupaten}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((certificate) => (
          <CertificateRow key={`${certificate.productId} ${certificate.item}`} certificate={certificate} />
        ))}
      </tbody>
    </table>
  )
}

function CertificatePager({ found: { page, isMore } }: { found: ExpiringPage }) {
  const { queue } = useWorkMessages()
  if (page === 1 && !isMore) return null
  return (
    <nav className={styles['pager']} aria-label={queue.certificates.pages}>
      {page > 1 && <PageLink page={page - 1} text={queue.table.previousPage} />}
      {isMore && <PageLink page={page + 1} text={queue.table.nextPage} />}
    </nav>
  )
}

function CertificateRow({ certificate }: { certificate: ExpiringCertificate }) {
  const { queue, certification } = useWorkMessages()
  const { format } = useMessages()
  const { nameOf } = useQueueTools()
  const { productId, productName, kabupatenCode, item, number, issuer, expiresOn, daysLeft } = certificate
  const texts = queue.certificates
  return (
    <tr data-expired={daysLeft < 0}>
      <th scope="row">
        <Link {...productPath(productId)} hash={`butir-${item}`}>
          {productName ?? queue.unnamed(null)}
        </Link>
      </th>
      <td className={styles['item']}>{certification.item(item)}</td>
      <td className={styles['number']}>{number ?? <i>{texts.noNumber}</i>}</td>
      <td>{issuer ?? <i>{texts.noIssuer}</i>}</td>
      <td className={styles['day']}>{format.shortDay(expiresOn)}</td>
      <td className={styles['left']}>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          {daysLeft < 0 ? <path d="M6 0 12 12H0Z" /> : <rect x="1" y="1" width="10" height="10" />}
        </svg>
        {texts.left(daysLeft)}
      </td>
      <td>{nameOf(kabupatenCode)}</td>
    </tr>
  )
}
