import type { Day } from '#shared/day/day.ts'
import type { ArchiveInput } from '#shared/product/schema.ts'
import { ProseField } from '../form/controls.tsx'
import { noSource, SourceField, sourceInput, type SourceValue } from '../form/source-field.tsx'
import type { Form } from '../form/use-form.ts'
import { WindowField, type WindowValue } from '../form/window-field.tsx'
import { useWorkMessages } from '../use-work-messages.ts'

type ArchiveValues = { window: WindowValue; reason: string; source: SourceValue }

export function firstArchiveValues(today: Day): ArchiveValues {
  return { window: { notBefore: today }, reason: '', source: noSource }
}

/** What `archiveSchema` reads. */
export function archiveInput({ window, reason, source }: ArchiveValues) {
  return { window, reason, ...(sourceInput(source) && { source: sourceInput(source) }) }
}

type Props = { entry: Form<ArchiveValues, ArchiveInput>; today: Day; office: string }

/** Since when and why something leaves the registry, and by whose word. */
export function ArchiveFields({ entry, today, office }: Props) {
  const { registry } = useWorkMessages()
  const texts = registry.product
  return (
    <>
      <WindowField {...entry.field('window')} label={texts.archiveWhen} today={today} />
      <ProseField {...entry.field('reason')} label={texts.archiveReason} />
      <SourceField {...entry.field('source')} office={office} />
    </>
  )
}
