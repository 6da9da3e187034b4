import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportDetail } from '#shared/exchange/answers.ts'
import { datasetSpecs } from '#shared/exchange/datasets/specs.ts'
import { importPath } from '#client/paths.ts'
import { isRefusal, trpc } from '#client/trpc.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import button from '#client/ui/button.module.css'
import { Problem } from '#client/ui/problem.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import page from '#client/ui/work/work-page.module.css'
import { MappingForm } from './mapping-form.tsx'
import { PlanActs } from './plan-acts.tsx'
import { PlanRows } from './plan-rows.tsx'
import { StateMark } from './state-mark.tsx'

/** One file: its columns, its preview, and what became of it. */
export function ImportDetailView({ id }: { id: string }) {
  const { exchange } = useWorkMessages()
  const query = useQuery(trpc.exchange.get.queryOptions({ id }))
  const detail = query.data
  if (!detail && query.isError && isRefusal(query.error)) {
    return (
      <Problem title={exchange.title} text={exchange.missing}>
        <Link {...importPath()}>{exchange.back}</Link>
      </Problem>
    )
  }
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      {!detail && query.isError && <NoAnswer query={query} />}
      {!detail && !query.isError && <Skeleton height={480} />}
      {detail && <Opening detail={detail} />}
      {detail && <Body detail={detail} />}
    </div>
  )
}

function Opening({ detail }: { detail: ImportDetail }) {
  const { exchange } = useWorkMessages()
  const { format } = useMessages()
  const { fileName, dataset, state, uploadedAt, uploadedBy, appliedAt, appliedBy, undoneAt, undoneBy } = detail
  const at = (instant: string) => instantText(instant, format.locale)
  return (
    <div>
      <p className={page['eyebrow']}>
        <Link {...importPath()}>{exchange.back}</Link> · {datasetSpecs[dataset]?.title[format.locale]}
      </p>
      <h1>{fileName}</h1>
      <p className={page['fine']}>
        <StateMark state={state} /> · {exchange.sentBy(uploadedBy, at(uploadedAt))}
        {appliedAt && ` · ${exchange.appliedBy(appliedBy ?? '', at(appliedAt))}`}
        {undoneAt && ` · ${exchange.undoneBy(undoneBy ?? '', at(undoneAt))}`}
      </p>
    </div>
  )
}

function Body({ detail }: { detail: ImportDetail }) {
  const { exchange } = useWorkMessages()
  const [isMapping, setMapping] = useState(false)
  const isOpen = detail.state === 'unmapped' || detail.state === 'planned'
  if (isOpen && detail.isOwn && (detail.state === 'unmapped' || isMapping)) {
    return <MappingForm detail={detail} onDone={() => setMapping(false)} />
  }
  return (
    <>
      <PlanActs detail={detail}>
        {isOpen && detail.isOwn && (
          <button type="button" className={button['button']} onClick={() => setMapping(true)}>
            {exchange.mapAgain}
          </button>
        )}
      </PlanActs>
      <Skipped detail={detail} />
      {detail.counts && <PlanRows detail={detail} counts={detail.counts} />}
    </>
  )
}

function Skipped({ detail: { skipped, layout } }: { detail: ImportDetail }) {
  const { exchange, sheet } = useWorkMessages()
  const whys = [...new Set(skipped.map(({ why }) => why))].map((why) => sheet.skipped(why))
  const unused = layout.unused.map(({ text }) => text).filter((text) => text !== '')
  if (skipped.length === 0 && unused.length === 0) return null
  return (
    <div className={page['fine']}>
      {skipped.length > 0 && <p>{exchange.skipped(skipped.length, whys.join(', '))}</p>}
      {unused.length > 0 && <p>{exchange.unusedColumns(unused.join(', '))}</p>}
    </div>
  )
}
