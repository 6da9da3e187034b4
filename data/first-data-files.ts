import { z } from 'zod'
import { claimSchema, type Claim } from '#shared/claim/schema.ts'
import { daySchema } from '#shared/day/schema.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { outletReportSchema, type OutletReport } from '#shared/outlet/schema.ts'
import { launchSlotSchema, namedProductSchema, type LaunchSlot, type NamedProduct } from '#shared/product/schema.ts'
import { programmeEventSchema, type ProgrammeEvent } from '#shared/programme/schema.ts'
import { announcedTargetSchema, type AnnouncedTargetInput } from '#shared/target/schema.ts'
import { umkmSchema, type Umkm } from '#shared/umkm/schema.ts'
import { desaSchema, kabupatenSchema, type Desa, type Kabupaten } from '#shared/wilayah/schema.ts'
import type { CsvFile } from './read-csv.ts'

const sourceColumns = { source_url: ['source.reference'], source_date: ['source.publishedText'] } as const

export const kabupatenFile: CsvFile<Kabupaten> = {
  path: 'data/first/kabupaten.csv',
  schema: kabupatenSchema,
  columns: {
    code: ['code'],
    bps_code: ['bpsCode'],
    name: ['name'],
    short_name: ['shortName'],
    abbrev_in_news: ['abbreviation'],
    kind: ['jenis'],
    island_group: ['island'],
    capital: ['capital'],
    latitude: ['latitude', 'number'],
    longitude: ['longitude', 'number'],
    population: ['population', 'number'],
    population_source: ['populationSource'],
    area_km2: ['areaKm2', 'number'],
    kecamatan_count: ['kecamatanCount', 'number'],
    desa_count: ['desaCount', 'number'],
    kelurahan_count: ['kelurahanCount', 'number'],
    bts4g_sites_planned_2021: ['bts4gSitesPlanned2021', 'number'],
    coord_note: ['coordinateNote'],
  },
  ignored: ['desa_kelurahan_total', 'centroid_lat', 'centroid_lon'],
}

export const desaFile: CsvFile<Desa> = {
  path: 'data/desa/desa.csv',
  schema: desaSchema,
  columns: {
    code: ['code'],
    kabupaten_code: ['kabupatenCode'],
    kecamatan_code: ['kecamatanCode'],
    kecamatan: ['kecamatan'],
    name: ['name'],
    jenis: ['jenis'],
    latitude: ['latitude', 'number'],
    longitude: ['longitude', 'number'],
    point_quality: ['pointQuality'],
  },
}

export const outletFile: CsvFile<OutletReport> = {
  path: 'data/first/outlets.csv',
  schema: outletReportSchema,
  columns: {
    kabupaten_code: ['kabupatenCode'],
    label: ['label'],
    address_or_place: ['place'],
    operator_kind: ['operatorKind'],
    operator: ['operatorName'],
    island: ['island'],
    status: ['status'],
    launch_not_before: ['notBefore'],
    launch_not_after: ['notAfter'],
    sequence_no: ['sequenceNo', 'number'],
    launched_by: ['launchedBy'],
    conflict: ['hasConflict', 'yesNo'],
    note: ['note'],
    ...sourceColumns,
  },
  ignored: ['launch_date'],
}

export const launchSlotFile: CsvFile<LaunchSlot> = {
  path: 'data/first/launch_slots.csv',
  schema: launchSlotSchema,
  columns: {
    kabupaten_code: ['kabupatenCode'],
    slot: ['slot', 'number'],
    launch_not_before: ['launched.notBefore'],
    launch_not_after: ['launched.notAfter'],
    note: ['note'],
    ...sourceColumns,
  },
}

const categorySpelling: Record<string, string> = { 'essential oil': 'essentialOil' }

export const productFile: CsvFile<NamedProduct> = {
  path: 'data/first/products.csv',
  schema: z.preprocess(
    (row: Record<string, unknown>) => ({
      ...row,
      category: categorySpelling[String(row['category'])] ?? row['category'],
    }),
    namedProductSchema,
  ),
  columns: {
    product_name: ['name'],
    category: ['category'],
    village: ['desaText'],
    kabupaten_code: ['kabupatenCode'],
    scheme: ['scheme'],
    programme_link: ['programmeLink'],
    group_or_umkm: ['producer'],
    mentoring_status: ['mentoringNote'],
    certifications: ['certificationNote'],
    note: ['note'],
    ...sourceColumns,
  },
}

export const umkmFile: CsvFile<Umkm> = {
  path: 'data/first/umkm.csv',
  schema: umkmSchema,
  columns: {
    name: ['name'],
    kind: ['kind'],
    kabupaten_code: ['kabupatenCode'],
    desa_text: ['desaText'],
    note: ['note'],
    ...sourceColumns,
  },
}

export const claimFile: CsvFile<Claim> = {
  path: 'data/first/claims.csv',
  schema: claimSchema,
  columns: {
    as_of_date: ['asOfText'],
    metric: ['metric'],
    value: ['valueText'],
    unit: ['unit'],
    scope: ['scopeText'],
    said_by: ['speaker'],
    paraphrase: ['paraphrase'],
    conflict_group: ['conflictGroup'],
    check_note: ['checkNote'],
    ...sourceColumns,
  },
}

export const programmeEventFile: CsvFile<ProgrammeEvent> = {
  path: 'data/first/events.csv',
  schema: programmeEventSchema,
  columns: {
    date: ['heldOn'],
    title: ['title'],
    kabupaten_code: ['scope'],
    kind: ['kind'],
    note: ['note'],
    source_url: ['source.reference'],
  },
}

export const targetFile: CsvFile<AnnouncedTargetInput> = {
  path: 'data/first/targets.csv',
  schema: announcedTargetSchema,
  columns: {
    target: ['title'],
    value: ['valueText'],
    unit: ['unit'],
    period: ['periodText'],
    deadline: ['dueText'],
    scope: ['scopeText'],
    set_by: ['setBy'],
    set_date: ['setOn'],
    source_url: ['source.reference'],
    status_evidence: ['progressEvidence'],
    note: ['note'],
  },
}

const targetFigureSchema = z.object({
  title: z.string().min(1),
  dueText: z.string().optional(),
  figure: z.enum(figureNames),
  period: z.enum(['month', 'byDay']),
  validFrom: daySchema,
})
export type TargetFigure = z.infer<typeof targetFigureSchema>

/** Which announced targets are about a figure of ours, and from when they are in force. */
export const targetFigureFile: CsvFile<TargetFigure> = {
  path: 'data/first/target_figures.csv',
  schema: targetFigureSchema,
  columns: {
    title: ['title'],
    deadline: ['dueText'],
    figure: ['figure'],
    period: ['period'],
    valid_from: ['validFrom'],
  },
}
