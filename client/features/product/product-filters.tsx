import { useNavigate } from '@tanstack/react-router'
import { useId, useState, type ReactNode } from 'react'
import { checklistItems } from '#shared/certification/checklist-item.ts'
import { mentoringStatuses } from '#shared/mentoring/mentoring-status.ts'
import { productCategories } from '#shared/product/category.ts'
import { curationStages } from '#shared/product/curation-stage.ts'
import { islandChoices, KabupatenOptions } from '#client/kabupaten-options.tsx'
import { useKabupatenChoices } from '#client/kabupaten-list.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { SearchField } from '#client/ui/form/search-field.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import list from '#client/ui/work/work-list.module.css'
import {
  countFilters,
  expirySpans,
  productSorts,
  type ProductQuestion,
  type ProductSearch,
} from '#shared/product/list-search.ts'

type Props = { search: ProductSearch; question: ProductQuestion }

/** What narrows the list, kept in the address. On a phone the choices are folded away under a button that counts them. */
export function ProductFilters({ search, question }: Props) {
  const { registry } = useWorkMessages()
  const texts = registry.productList
  const navigate = useNavigate({ from: '/produk' })
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const count = countFilters(question)
  const change = (search_: (old: ProductSearch) => ProductSearch) =>
    void navigate({ search: (old) => ({ ...search_(old), page: undefined }), replace: true, resetScroll: false })
  return (
    <search className={`${list['filters']} no-print`} aria-label={texts.filters}>
      <SearchField
        text={search.q ?? ''}
        label={texts.search}
        onSearch={(q) => q !== (search.q ?? '') && change((old) => ({ ...old, q: q || undefined }))}
      />
      <button
        type="button"
        className={`${button['button']} ${list['toggle']}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {texts.filtersActive(count - (question.search ? 1 : 0))}
      </button>
      <div id={id} className={list['choices']} data-open={isOpen}>
        <ProductChoices search={search} question={question} onChange={change} />
      </div>
      {count > 0 && (
        <button
          type="button"
          className={`${button['text']} ${list['clear']}`}
          onClick={() => void navigate({ search: ({ sort }) => ({ sort }), replace: true, resetScroll: false })}
        >
          {texts.clear}
        </button>
      )}
    </search>
  )
}

type ChoicesProps = Props & { onChange: (change: (old: ProductSearch) => ProductSearch) => void }

function ProductChoices({ search, question, onChange }: ChoicesProps) {
  const { registry, mentoring, product } = useWorkMessages()
  const texts = registry.productList
  const kabupaten = useKabupatenChoices('registry.read', question.kabupaten)
  const choice = (name: keyof ProductSearch, isSet: boolean) => ({
    value: isSet ? (search[name] ?? '') : '',
    onChoose: (value: string) => onChange((old) => ({ ...old, [name]: value || undefined })),
  })
  return (
    <>
      {kabupaten.length > 1 && (
        <>
          <Choice label={texts.kabupaten} any={texts.any} {...choice('kabupaten', question.kabupaten !== undefined)}>
            <KabupatenOptions rows={kabupaten} />
          </Choice>
          <Choice label={texts.island} any={texts.any} {...choice('island', question.island !== undefined)}>
            {optionsOf(islandChoices(kabupaten), (island) => island)}
          </Choice>
        </>
      )}
      <Choice label={texts.category} any={texts.any} {...choice('category', question.category !== undefined)}>
        {optionsOf(productCategories, product.category)}
      </Choice>
      <Choice label={texts.stage} any={texts.any} {...choice('stage', question.stage !== undefined)}>
        {optionsOf(curationStages, product.stage)}
      </Choice>
      <Choice label={texts.mentoring} any={texts.any} {...choice('mentoring', question.mentoring !== undefined)}>
        {optionsOf(mentoringStatuses, mentoring.status)}
      </Choice>
      <Choice label={texts.missing} any={texts.any} {...choice('missing', question.missing !== undefined)}>
        {optionsOf(checklistItems, registry.product.shortItem)}
      </Choice>
      <Choice label={texts.ready} any={texts.any} {...choice('ready', question.ready !== undefined)}>
        {optionsOf(['yes', 'no'], (ready) => (ready === 'yes' ? texts.readyYes : texts.readyNo))}
      </Choice>
      <Choice label={texts.expiring} any={texts.any} {...choice('expiring', question.expiringWithin !== undefined)}>
        {optionsOf(expirySpans.map(String), (days) => texts.within(Number(days)))}
      </Choice>
      <Choice label={texts.archived} any={texts.notArchived} {...choice('archived', question.archived !== undefined)}>
        {optionsOf(['yes'], () => texts.onlyArchived)}
      </Choice>
      <Choice label={texts.sort} any={texts.sortBy.name} {...choice('sort', false)} value={question.sort ?? ''}>
        {optionsOf(
          productSorts.filter((sort) => sort !== 'name'),
          (sort) => texts.sortBy[sort],
        )}
      </Choice>
    </>
  )
}

function optionsOf<Value extends string>(values: readonly Value[], nameOf: (value: Value) => string) {
  return values.map((value) => (
    <option key={value} value={value}>
      {nameOf(value)}
    </option>
  ))
}

type ChoiceProps = {
  label: string
  value: string
  /** What stands for no choice. */
  any: string
  onChoose: (value: string) => void
  children: ReactNode
}

function Choice({ label, value, any, onChoose, children }: ChoiceProps) {
  return (
    <label className={list['choice']}>
      {label}
      <select
        className={form['input']}
        value={value}
        data-set={value !== ''}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">{any}</option>
        {children}
      </select>
    </label>
  )
}
