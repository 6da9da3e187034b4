import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ConflictKind } from './subject.ts'

/** What becomes of an edit that was refused: its author wrote it anew, somebody took it over, or gave it up. */
export type RefusedEditState = 'open' | 'edited' | 'takenOver' | 'dismissed' | 'replaced'

/** An edit that came too late, with its words. `input` is the command as it was sent, about this record only. */
export type RefusedEdit = {
  id: string
  /** The command that was refused: its author's device may still hold it. */
  commandId: string
  isOwn: boolean
  personName: string
  /** The command, such as `product.update`. */
  name: string
  kind: ConflictKind
  subjectId: string
  subjectLabel: string | null
  kabupatenCode: KabupatenCode
  input: Record<string, unknown>
  baseVersion: number
  currentVersion: number
  /** Who had changed the record, and at which instant. */
  changedBy: string
  changedAt: string | null
  refusedAt: string
}

/** The newest first. `names` words the ids and codes in the inputs. */
export type RefusedEdits = { edits: RefusedEdit[]; names: Record<string, string> }
