import type { Day } from '#shared/day/day.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { OutletDetail } from '#shared/outlet/answers.ts'
import type { OperatorKind, PointQuality } from '#shared/outlet/operator.ts'
import type { Milestone } from '#shared/outlet/reports.ts'
import { pointText, readPoint } from '#shared/wilayah/point-text.ts'
import type { DesaChoice } from '#client/find-desa.ts'
import { noSource, sourceInput, type SourceValue } from '#client/ui/form/source-field.tsx'
import type { WindowValue } from '#client/ui/form/window-field.tsx'

/** As the controls hold it: what was typed, and where it comes from. */
export type PointValue = { text: string; quality: PointQuality }

/** What the controls that describe an outlet hold. */
export type DescriptionValues = {
  label: string
  operatorKind: OperatorKind | ''
  operatorName: string
  place: string
  desa: DesaChoice | undefined
  point: PointValue
  source: SourceValue
}

/** What the controls of a milestone hold. */
export type MilestoneValues = {
  type: Milestone | ''
  window: WindowValue
  launchedBy: string
  sequenceNo: string
  reportPlace: string
  reason: string
  note: string
  evidence: readonly EvidenceRef[]
  source: SourceValue
}

/** A draft keeps the version that the edit began with, so that nothing newer is overwritten unseen. */
export type EditValues = DescriptionValues & { baseVersion: number }
export type NewOutletValues = DescriptionValues & MilestoneValues & { kabupatenCode: string }

export function emptyDescription(): DescriptionValues {
  const point: PointValue = { text: '', quality: 'picked' }
  return { label: '', operatorKind: '', operatorName: '', place: '', desa: undefined, point, source: noSource }
}

export function descriptionValuesOf(outlet: OutletDetail): EditValues {
  const { label, operatorKind, operatorName, place, desaCode, desaName, latitude, longitude, pointQuality } = outlet
  const text = latitude === null || longitude === null ? '' : pointText({ latitude, longitude })
  return {
    ...emptyDescription(),
    label,
    operatorKind: operatorKind ?? '',
    operatorName: operatorName ?? '',
    place: place ?? '',
    desa: desaCode ? { key: desaCode, label: desaName ?? desaCode } : undefined,
    point: { text, quality: pointQuality ?? 'picked' },
    baseVersion: outlet.version,
  }
}

/** @param day what the form proposes; none where it is told of long afterwards */
export function emptyMilestone(type: Milestone | '', day: Day | ''): MilestoneValues {
  return {
    ...{ type, window: { notBefore: day }, launchedBy: '', sequenceNo: '', reportPlace: '', reason: '' },
    ...{ note: '', evidence: [], source: noSource },
  }
}

/** What the schemas of an outlet's description read; a text that is no point goes as it is, to be refused at its field. */
function descriptionInput({ label, operatorKind, operatorName, place, desa, point }: DescriptionValues) {
  const text = point.text.trim()
  const read = readPoint(text)
  return {
    label,
    ...(operatorKind && { operatorKind }),
    ...(operatorName.trim() && { operatorName }),
    ...(place.trim() && { place }),
    ...(desa && { desaCode: desa.key }),
    ...(text && { point: read ? { ...read, quality: point.quality } : text }),
  }
}

export function editInput(values: EditValues) {
  const source = sourceInput(values.source)
  return { ...descriptionInput(values), ...(source && { source }) }
}

/** What `milestoneSchema` reads. What belongs to a launch is left out of other milestones. */
export function milestoneInput(values: MilestoneValues) {
  const { type, window, launchedBy, sequenceNo, reportPlace, reason, note, evidence } = values
  const source = sourceInput(values.source)
  const number = sequenceNo.trim()
  return {
    type: type || undefined,
    window,
    note,
    ...(type === 'launched' && launchedBy.trim() && { launchedBy }),
    ...(type === 'launched' && number && { sequenceNo: /^\d+$/.test(number) ? Number(number) : number }),
    ...(reportPlace.trim() && { place: reportPlace }),
    ...(type === 'operating' && reason.trim() && { reason }),
    ...(evidence.length > 0 && { evidence: evidence.map(({ id }) => id) }),
    ...(source && { source }),
  }
}

/** What `outletInputSchema` reads. */
export function newOutletInput(values: NewOutletValues) {
  return {
    ...descriptionInput(values),
    kabupatenCode: values.kabupatenCode || undefined,
    milestone: milestoneInput(values),
  }
}

/** The fields in which two versions may differ. */
export const describedFields = ['label', 'operatorKind', 'operatorName', 'place', 'desa', 'point'] as const
export type DescribedField = (typeof describedFields)[number]
