import type { z } from 'zod'
import { noteChecklistSchema } from '#shared/certification/schema.ts'
import {
  addClaimSchema,
  claimToRecordSchema,
  editClaimSchema,
  groupClaimsSchema,
  withdrawClaimSchema,
} from '#shared/claim/form-schema.ts'
import { inForm } from '#shared/command/problem.ts'
import { undoSchema } from '#shared/command/schema.ts'
import { settleConflictSchema } from '#shared/conflict/schema.ts'
import { fieldErrors, type FieldErrors } from '#shared/form/field-errors.ts'
import { mentoringActSchema } from '#shared/mentoring/schema.ts'
import { endChannelSchema, recordChannelSchema, withdrawChannelSchema } from '#shared/outlet/channel/schema.ts'
import {
  chooseReportSchema,
  describeOutletSchema,
  recordOutletSchema,
  registerOutletSchema,
} from '#shared/outlet/schema.ts'
import { submitShelfSchema } from '#shared/outlet/shelf/schema.ts'
import {
  archiveProductSchema,
  curateProductSchema,
  nameProductSlotSchema,
  registerProductSchema,
  setPhotoSchema,
  updateProductSchema,
} from '#shared/product/schema.ts'
import { acceptReportSchema, giveBackReportSchema, writeReportSchema } from '#shared/report/schema.ts'
import { archiveUmkmSchema, registerUmkmSchema, restoreUmkmSchema, updateUmkmSchema } from '#shared/umkm/schema.ts'
import type { OutboxProcedure } from './procedure.ts'

/** The schemas with which the server parses what may wait on a device. */
export const outboxSchemas = {
  'mentoring.act': mentoringActSchema,
  'certification.note': noteChecklistSchema,
  'product.register': registerProductSchema,
  'product.update': updateProductSchema,
  'product.nameSlot': nameProductSlotSchema,
  'product.archive': archiveProductSchema,
  'product.curate': curateProductSchema,
  'product.setPhoto': setPhotoSchema,
  'umkm.register': registerUmkmSchema,
  'umkm.update': updateUmkmSchema,
  'umkm.archive': archiveUmkmSchema,
  'umkm.restore': restoreUmkmSchema,
  'report.save': writeReportSchema,
  'report.submit': writeReportSchema,
  'report.accept': acceptReportSchema,
  'report.return': giveBackReportSchema,
  'report.reopen': giveBackReportSchema,
  'shelf.submit': submitShelfSchema,
  'outlet.register': registerOutletSchema,
  'outlet.describe': describeOutletSchema,
  'outlet.record': recordOutletSchema,
  'outlet.choose': chooseReportSchema,
  'channel.record': recordChannelSchema,
  'channel.end': endChannelSchema,
  'channel.withdraw': withdrawChannelSchema,
  'claim.add': addClaimSchema,
  'claim.edit': editClaimSchema,
  'claim.group': groupClaimsSchema,
  'claim.withdraw': withdrawClaimSchema,
  'claim.toRecord': claimToRecordSchema,
  'command.undo': undoSchema,
  'conflict.settle': settleConflictSchema,
} as const satisfies Record<OutboxProcedure, z.ZodType>

type Asked = { procedure: OutboxProcedure; input: object; commandId: string }

/** What the schema of a command has against it before it may wait, at the fields of its form; empty when it accepts it. */
export function outboxErrors({ procedure, input, commandId }: Asked): FieldErrors {
  return inForm(fieldErrors(outboxSchemas[procedure], { ...input, commandId }))
}
