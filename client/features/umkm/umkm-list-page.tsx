import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { can } from '#shared/access/rights.ts'
import type { Session } from '#shared/access/session.ts'
import type { UmkmList, UmkmListRow } from '#shared/umkm/answers.ts'
import { KabupatenOptions } from '#client/kabupaten-options.tsx'
import { useKabupatenList, useKabupatenChoices, type KabupatenList } from '#client/kabupaten-list.ts'
import { importDataPath, newUmkmPath, umkmListPath, umkmPath } from '#client/paths.ts'
import { useProvince } from '#client/provinces.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { SearchField } from '#client/ui/form/search-field.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import list from '#client/ui/work/work-list.module.css'
import page from '#client/ui/work/work-page.module.css'
import { umkmQuestion, type UmkmSearch } from '#shared/umkm/list-search.ts'

export function UmkmListPage() {
  const { registry } = useWorkMessages()
  useDocumentTitle(registry.umkm.title)
  return <SignedIn right="registry.read">{(session) => <UmkmRegistry session={session} />}</SignedIn>
}

/** The UMKM on record: found by name, each with its products; owner and telephone only for who may see them. */
function UmkmRegistry({ session }: { session: Session }) {
  const { registry, exchange } = useWorkMessages()
  const texts = registry.umkm
  const search = useSearch({ from: '/umkm' })
  const question = umkmQuestion(search, useProvince()?.code)
  const query = useQuery({ ...trpc.umkm.list.queryOptions(question), placeholderData: keepPreviousData })
  const kabupaten = useKabupatenList()
  const canEdit = can(session.actor, 'registry.edit')
  const isFiltered = Boolean(question.search ?? question.kabupaten ?? question.archived)
  const answer = query.data
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div className={page['opening']}>
        <div>
          <p className={page['eyebrow']}>{texts.title}</p>
          <h1>
            <span role="status">{answer ? texts.headline(answer, isFiltered) : texts.title}</span>
          </h1>
          <p className={page['fine']}>{canEdit ? registry.productList.alwaysToday : registry.productList.readOnly}</p>
        </div>
        {canEdit && (
          <div className={page['acts']}>
            <Link {...newUmkmPath(question.kabupaten)} className={form['primary']}>
              {texts.register}
            </Link>
            <Link {...importDataPath('umkm')} className={button['button']}>
              {exchange.fromList}
            </Link>
          </div>
        )}
      </div>
      <UmkmFilters search={search} />
      {!answer && query.isError && <NoAnswer query={query} />}
      {!answer && !query.isError && <Skeleton height={360} />}
      {answer && query.isError && <p className={page['warning']}>{registry.productList.older}</p>}
      {answer && answer.rows.length === 0 && <Nothing isFiltered={isFiltered} canEdit={canEdit} />}
      {answer && answer.rows.length > 0 && <UmkmTable answer={answer} kabupaten={kabupaten} />}
      {answer && <UmkmPager answer={answer} />}
    </div>
  )
}

function Nothing({ isFiltered, canEdit }: { isFiltered: boolean; canEdit: boolean }) {
  const { registry } = useWorkMessages()
  const { umkm: texts, productList } = registry
  const toRead = isFiltered ? productList.nothingHint : productList.readOnly
  const toEdit = isFiltered ? texts.nothingHint : texts.emptyHint
  return (
    <div className={list['none']}>
      <p>{isFiltered ? texts.nothing : texts.empty}</p>
      <p>{canEdit ? toEdit : toRead}</p>
      {isFiltered && (
        <p className={page['next']}>
          <Link {...umkmListPath()} search={{}}>
            {productList.clear}
          </Link>
        </p>
      )}
    </div>
  )
}

function UmkmFilters({ search }: { search: UmkmSearch }) {
  const { registry } = useWorkMessages()
  const texts = registry.productList
  const navigate = useNavigate({ from: '/umkm' })
  const rows = useKabupatenChoices('registry.read', search.kabupaten)
  const set = (change: UmkmSearch) =>
    void navigate({ search: (old) => ({ ...old, page: undefined, ...change }), replace: true, resetScroll: false })
  return (
    <search className={`${list['filters']} no-print`} aria-label={texts.filters}>
      <SearchField
        text={search.q ?? ''}
        label={registry.umkm.search}
        onSearch={(q) => q !== (search.q ?? '') && set({ q: q || undefined })}
      />
      <div className={list['choices']} data-open="true">
        {rows.length > 1 && (
          <label className={list['choice']}>
            {texts.kabupaten}
            <select
              className={form['input']}
              value={search.kabupaten ?? ''}
              data-set={search.kabupaten !== undefined}
              onChange={({ target }) => set({ kabupaten: target.value || undefined })}
            >
              <option value="">{texts.any}</option>
              <KabupatenOptions rows={rows} />
            </select>
          </label>
        )}
        <label className={list['choice']}>
          {texts.archived}
          <select
            className={form['input']}
            value={search.archived === 'yes' ? 'yes' : ''}
            data-set={search.archived === 'yes'}
            onChange={({ target }) => set({ archived: target.value || undefined })}
          >
            <option value="">{texts.notArchived}</option>
            <option value="yes">{texts.onlyArchived}</option>
          </select>
        </label>
      </div>
    </search>
  )
}

function UmkmTable({ answer, kabupaten }: { answer: UmkmList; kabupaten: KabupatenList }) {
  const { registry } = useWorkMessages()
  const texts = registry.umkm
  const hasPersonal = answer.rows.some((row) => row.personal)
  return (
    <table className={list['table']}>
      <caption className="visually-hidden">{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.name}</th>
          <th scope="col">{registry.productList.kabupaten}</th>
          <th scope="col">{texts.products}</th>
          {hasPersonal && <th scope="col">{texts.contact}</th>}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row) => (
          <UmkmRow
            key={row.id}
            row={row}
            kabupatenName={kabupaten.nameOf(row.kabupatenCode)}
            hasPersonal={hasPersonal}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { row: UmkmListRow; kabupatenName: string; hasPersonal: boolean }

function UmkmRow({ row, kabupatenName, hasPersonal }: RowProps) {
  const { registry, umkm } = useWorkMessages()
  const texts = registry.umkm
  const contact = [row.personal?.ownerName, row.personal?.phone].filter(Boolean).join(' · ')
  return (
    <tr>
      <th scope="row" className={list['name']}>
        <Link {...umkmPath(row.id)}>{row.name}</Link>
        <small>
          {umkm.kind(row.kind)}
          {row.isArchived && ` · ${texts.archivedMark}`}
        </small>
      </th>
      <td>
        {kabupatenName}
        {row.desaName && <small>{row.desaName}</small>}
      </td>
      <td>{texts.productCount(row.productCount)}</td>
      {hasPersonal && <td>{contact}</td>}
    </tr>
  )
}

function UmkmPager({ answer }: { answer: UmkmList }) {
  const { registry } = useWorkMessages()
  const texts = registry.productList
  const { format } = useMessages()
  const { page: shown, pageSize, rows, total, isMore, lastPage } = answer
  const first = (shown - 1) * pageSize
  const isEnd = shown === lastPage && (isMore || first + rows.length < total)
  if (total <= pageSize) return null
  const link = (to: number, text: string) => (
    <Link
      {...umkmListPath()}
      search={(search) => ({ ...search, page: to > 1 ? String(to) : undefined })}
      aria-label={`${text} (${format.number(to)})`}
    >
      {text}
    </Link>
  )
  return (
    <nav className={list['pager']} aria-label={texts.pages} data-list="umkm" data-total={total}>
      <span>{texts.range(first + 1, first + rows.length, answer)}</span>
      {shown > 1 && link(shown - 1, texts.previous)}
      {shown < lastPage && link(shown + 1, texts.next)}
      {isEnd && <span>{texts.lastPage}</span>}
    </nav>
  )
}
