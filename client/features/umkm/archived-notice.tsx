import { useNavigate } from '@tanstack/react-router'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { UmkmDetail } from '#shared/umkm/answers.ts'
import { useCommand } from '#client/command.ts'
import { umkmPath } from '#client/paths.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'

/** Says that a UMKM left the registry, and lets who may edit bring it back. */
export function ArchivedNotice({ umkm, actor }: { umkm: UmkmDetail; actor: Actor }) {
  const { registry } = useWorkMessages()
  const texts = registry.umkm
  const navigate = useNavigate()
  const sayProblem = useSayProblem()
  const { send, isSending, problem } = useCommand(trpc.umkm.restore.mutationOptions(), {
    subject: umkm.name,
    onDone: () =>
      void navigate({ ...umkmPath(umkm.id), replace: true, state: (state) => ({ ...state, saved: 'restored' }) }),
  })
  return (
    <div className={page['warning']}>
      <p>{texts.archived}</p>
      {can(actor, 'registry.edit', umkm.kabupatenCode) && (
        <p className={page['acts']}>
          <button
            type="button"
            className={button['button']}
            disabled={isSending}
            onClick={() => void send({ id: umkm.id, baseVersion: umkm.version })}
          >
            {isSending ? registry.entry.sending : texts.restore}
          </button>
        </p>
      )}
      <p role="status">{problem?.kind === 'conflict' ? texts.changedMeanwhile : sayProblem(problem)}</p>
    </div>
  )
}
