import type { UmkmDetail } from '#shared/umkm/answers.ts'
import type { UmkmKind } from '#shared/umkm/kind.ts'
import type { DesaChoice } from '#client/find-desa.ts'
import { noSource, sourceInput, type SourceValue } from '#client/ui/form/source-field.tsx'

/** What the controls of the form hold. */
export type UmkmValues = {
  kabupatenCode: string
  name: string
  kind: UmkmKind | ''
  desa: DesaChoice | undefined
  ownerName: string
  phone: string
  nib: string
  note: string
  source: SourceValue
  /** The version that an edit began with; a draft keeps it, so that nothing newer is overwritten unseen. */
  baseVersion?: number
}

export function newUmkmValues(kabupatenCode: string, name = ''): UmkmValues {
  const personal = { ownerName: '', phone: '', nib: '' }
  return { kabupatenCode, name, kind: '', desa: undefined, ...personal, note: '', source: noSource }
}

export function umkmValuesOf({
  kabupatenCode,
  name,
  kind,
  desaCode,
  desaName,
  personal,
  note,
  version,
}: UmkmDetail): UmkmValues {
  return {
    kabupatenCode,
    name,
    kind,
    desa: desaCode ? { key: desaCode, label: desaName ?? desaCode } : undefined,
    ownerName: personal?.ownerName ?? '',
    phone: personal?.phone ?? '',
    nib: personal?.nib ?? '',
    note: note ?? '',
    source: noSource,
    baseVersion: version,
  }
}

/** What `umkmInputSchema` reads. */
export function umkmInput({ desa, source, kind, kabupatenCode, baseVersion: _base, ...texts }: UmkmValues) {
  return {
    ...texts,
    ...(kind !== '' && { kind }),
    ...(kabupatenCode !== '' && { kabupatenCode }),
    ...(desa && { desaCode: desa.key }),
    ...(sourceInput(source) && { source: sourceInput(source) }),
  }
}

/** The fields in which two versions may differ, as a reader reads them. */
export const umkmCompared = ['name', 'kind', 'desa', 'ownerName', 'phone', 'nib', 'note'] as const
