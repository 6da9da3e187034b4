import { useNavigate } from '@tanstack/react-router'
import { archiveRefusal, type ArchiveRefusal } from '#shared/product/archive-refusal.ts'
import { archiveSchema } from '#shared/product/schema.ts'
import type { UmkmDetail } from '#shared/umkm/answers.ts'
import { useToday } from '#client/answer-info.ts'
import { useCommand } from '#client/command.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { officeIn } from '#client/office.ts'
import { umkmPath } from '#client/paths.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { useSession } from '#client/session.ts'
import { trpc } from '#client/trpc.ts'
import { ArchiveFields, archiveInput, firstArchiveValues } from '#client/ui/work/archive-fields.tsx'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'

/** Asks why and since when a UMKM is no longer one of the registry. */
export function ArchiveUmkmDialog({ umkm, onClose }: { umkm: UmkmDetail; onClose: () => void }) {
  const { registry, product } = useWorkMessages()
  const texts = registry.umkm
  const navigate = useNavigate()
  const today = useToday()
  const sayProblem = useSayProblem()
  const session = useSession()
  const { nameOf } = useKabupatenList()
  const code = umkm.kabupatenCode
  const entry = useForm({ schema: archiveSchema, initial: firstArchiveValues(today), toInput: archiveInput })
  const command = useCommand(trpc.umkm.archive.mutationOptions(), {
    onDone: () => {
      onClose()
      void navigate({ ...umkmPath(umkm.id), replace: true, state: (state) => ({ ...state, saved: 'archived' }) })
    },
    subject: umkm.name,
    onQueued: onClose,
    onProblem: (problem) => {
      if (problem.kind === 'fields') entry.refuse(problem.errors)
    },
  })
  const parsed = archiveSchema.safeParse(archiveInput(entry.values))
  const events = umkm.events.map((event) => ({ ...event, window: event }))
  const refusal = parsed.success ? archiveRefusal(events, { window: parsed.data.window, today }) : undefined
  return (
    <Dialog title={texts.archiveTitle(umkm.name)} onClose={onClose}>
      <p>{texts.archiveText}</p>
      <form
        className={form['form']}
        noValidate
        onSubmit={entry.submit((input) => command.send({ id: umkm.id, baseVersion: umkm.version, ...input }))}
      >
        <ArchiveFields
          entry={entry}
          today={today}
          office={session ? officeIn(session.actor.role, code, nameOf) : nameOf(code)}
        />
        <SubmitBar
          label={texts.archive}
          isSending={command.isSending}
          problemCount={Object.keys(entry.errors).length}
          reason={refusal && product.archiveRefusal(refusal)}
          notice={sayProblem(command.problem, (detail) => {
            const refused = refusalIn(detail) as ArchiveRefusal | undefined
            return refused && product.archiveRefusal(refused)
          })}
        >
          <CancelButton onCancel={onClose} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}
