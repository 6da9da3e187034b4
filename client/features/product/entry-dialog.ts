import { useEffect, useState } from 'react'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { CommandProblem } from '#client/command.ts'
import type { FieldErrors } from '#shared/form/field-errors.ts'

/** What a dialog about an entry is given: what the server had against an earlier try, and where its input goes. */
export type EntryDialogProps<Input> = {
  problem: CommandProblem | undefined
  onSend: (input: Input, files: readonly EvidenceRef[]) => void
  onClose: () => void
}

/** Shows once, at its fields, what the server had against an earlier try of the form. */
export function useEarlierProblem(problem: CommandProblem | undefined, refuse: (errors: FieldErrors) => void): void {
  const [earlier] = useState(problem)
  useEffect(() => {
    if (earlier?.kind === 'fields') refuse(earlier.errors)
    // `refuse` is new with every drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [earlier])
}
