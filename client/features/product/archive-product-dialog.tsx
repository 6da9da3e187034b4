import type { Actor } from '#shared/access/role.ts'
import { archiveRefusal, type ArchiveRefusal } from '#shared/product/archive-refusal.ts'
import { archiveSchema } from '#shared/product/schema.ts'
import { useCommand } from '#client/command.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { officeIn } from '#client/office.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { ArchiveFields, archiveInput, firstArchiveValues } from '#client/ui/work/archive-fields.tsx'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { ProductView } from './product-view.ts'
import { StaleNotice } from './stale-notice.tsx'

type Props = { view: ProductView; actor: Actor; onDone: () => void; onClose: () => void }

/** Asks why and since when a product is no longer one of the registry. */
export function ArchiveProductDialog({ view: { product, history, today }, actor, onDone, onClose }: Props) {
  const { registry, product: texts } = useWorkMessages()
  const page = registry.product
  const sayProblem = useSayProblem()
  const { nameOf } = useKabupatenList()
  const draft = `${actor.id}.archive.${product.id}`
  const entry = useForm({ schema: archiveSchema, initial: firstArchiveValues(today), toInput: archiveInput, draft })
  const leave = (then: () => void) => {
    entry.finish()
    then()
  }
  const command = useCommand(trpc.product.archive.mutationOptions(), {
    name: draft,
    subject: product.name ?? undefined,
    onDone: () => leave(onDone),
    onQueued: () => leave(onClose),
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  const parsed = archiveSchema.safeParse(archiveInput(entry.values))
  const refusal = parsed.success ? archiveRefusal(history, { window: parsed.data.window, today }) : undefined
  return (
    <Dialog title={page.archiveTitle(product.name ?? page.unnamed(product.launchSlot))} onClose={onClose}>
      <p>{page.archiveText}</p>
      <form
        className={form['form']}
        noValidate
        onSubmit={entry.submit((input) => command.send({ id: product.id, baseVersion: product.version, ...input }))}
      >
        <ArchiveFields entry={entry} today={today} office={officeIn(actor.role, product.kabupatenCode, nameOf)} />
        <StaleNotice problem={command.problem} />
        <SubmitBar
          label={page.archive}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          reason={refusal && texts.archiveRefusal(refusal)}
          notice={sayProblem(command.problem, (detail) => {
            const refused = refusalIn(detail) as ArchiveRefusal | undefined
            return refused && texts.archiveRefusal(refused)
          })}
        >
          <CancelButton onCancel={() => leave(onClose)} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}
