import { z } from 'zod'
import type { CsvFile } from '#data/read-csv.ts'
import {
  desaCodeSchema,
  islandSchema,
  kabupatenCodeSchema,
  kabupatenJenisSchema,
  provinceSchema,
} from '#shared/wilayah/schema.ts'
import type { Province } from '#shared/wilayah/province.ts'

export const provinceFile: CsvFile<Province> = {
  path: 'data/country/province.csv',
  schema: provinceSchema,
  columns: { code: ['code'], name: ['name'] },
}

const kabupatenNameSchema = z.object({
  code: kabupatenCodeSchema,
  name: z.string().min(1),
  shortName: z.string().min(1),
  jenis: kabupatenJenisSchema,
  island: islandSchema,
})
/** What the register tells of a kabupaten outside Nusa Tenggara Timur. */
export type KabupatenName = z.infer<typeof kabupatenNameSchema>

export const countryKabupatenFile: CsvFile<KabupatenName> = {
  path: 'data/country/kabupaten.csv',
  schema: kabupatenNameSchema,
  columns: {
    code: ['code'],
    name: ['name'],
    short_name: ['shortName'],
    jenis: ['jenis'],
    island: ['island'],
  },
}

const kecamatanNameSchema = z.object({ code: z.string().regex(/^\d{2}\.\d{2}\.\d{2}$/), name: z.string().min(1) })

export const kecamatanFile: CsvFile<z.infer<typeof kecamatanNameSchema>> = {
  path: 'data/country/kecamatan.csv',
  schema: kecamatanNameSchema,
  columns: { code: ['code'], name: ['name'] },
}

const desaNameSchema = z.object({
  code: desaCodeSchema,
  name: z.string().min(1),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  pointQuality: z.enum(['exact', 'approximate']).optional(),
})

export const countryDesaFile: CsvFile<z.infer<typeof desaNameSchema>> = {
  path: 'data/country/desa.csv',
  schema: desaNameSchema,
  columns: {
    code: ['code'],
    name: ['name'],
    latitude: ['latitude', 'number'],
    longitude: ['longitude', 'number'],
    point_quality: ['pointQuality'],
  },
}
