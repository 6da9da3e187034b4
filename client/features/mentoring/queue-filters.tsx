import { useId, useState } from 'react'
import { checklistItems } from '#shared/certification/checklist-item.ts'
import { mentoringStatuses } from '#shared/mentoring/mentoring-status.ts'
import { productCategories } from '#shared/product/category.ts'
import type { Island, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { islandChoices, KabupatenOptions } from '#client/kabupaten-options.tsx'
import button from '#client/ui/button.module.css'
import { SearchField } from '#client/ui/form/search-field.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from '#client/ui/work/work-list.module.css'
import { FilterChoice, optionsOf } from './filter-choice.tsx'
import { countFilters, queueAges, readQueueSearch, type QueueFilter } from '#shared/mentoring/queue-search.ts'

type Props = {
  filter: QueueFilter
  /** Those that the reader may see. */
  kabupaten: readonly { code: KabupatenCode; shortName: string; island: Island }[]
  hasStatus: boolean
  onChange: (filter: QueueFilter) => void
}

/** What narrows the queue. On a phone the choices are folded away under a button that counts them. */
export function QueueFilters({ filter, kabupaten, hasStatus, onChange }: Props) {
  const { queue, certification, mentoring, product } = useWorkMessages()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const count = countFilters(hasStatus ? filter : { ...filter, status: undefined })
  const set = (key: keyof QueueFilter) => (text: string) =>
    onChange({ ...filter, [key]: readQueueSearch({ [key]: text })[key] })
  const choose = (key: keyof QueueFilter) => ({ value: String(filter[key] ?? ''), onChoose: set(key) })
  return (
    <search className={`${styles['filters']} no-print`} aria-label={queue.filters}>
      <SearchField text={filter.q ?? ''} label={queue.search} onSearch={set('q')} />
      <button
        type="button"
        className={`${button['button']} ${styles['toggle']}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {queue.filtersActive(count)}
      </button>
      <div id={id} className={styles['choices']} data-open={isOpen}>
        {hasStatus && (
          <FilterChoice label={queue.status} value={filter.status ?? 'all'} onChoose={set('status')}>
            <option value="all">{queue.any}</option>
            <option value="waiting">{queue.waiting}</option>
            {optionsOf(mentoringStatuses, mentoring.status)}
          </FilterChoice>
        )}
        {kabupaten.length > 1 && (
          <FilterChoice label={queue.kabupaten} any={queue.any} {...choose('kabupaten')}>
            <KabupatenOptions rows={kabupaten} />
          </FilterChoice>
        )}
        {kabupaten.length > 1 && (
          <FilterChoice label={queue.island} any={queue.any} {...choose('island')}>
            {optionsOf(islandChoices(kabupaten), (island) => island)}
          </FilterChoice>
        )}
        <FilterChoice label={queue.category} any={queue.any} {...choose('category')}>
          {optionsOf(productCategories, product.category)}
        </FilterChoice>
        <FilterChoice label={queue.missing} any={queue.any} {...choose('missing')}>
          {optionsOf(checklistItems, certification.item)}
        </FilterChoice>
        <FilterChoice label={queue.age} any={queue.any} {...choose('age')}>
          {optionsOf(queueAges, queue.olderThan)}
        </FilterChoice>
      </div>
      {count > 0 && (
        <button
          type="button"
          className={`${button['text']} ${styles['clear']}`}
          onClick={() => onChange({ status: 'all' })}
        >
          {queue.clear}
        </button>
      )}
    </search>
  )
}
