import { z } from 'zod'
import { allIslands } from './kabupaten.ts'
import { parseArea } from './area.ts'

/** Kemendagri code of a kabupaten or kota: `53.01`. Always text, never a number. */
export const kabupatenCodeSchema = z
  .string()
  .regex(/^\d{2}\.\d{2}$/, 'must be a Kemendagri code such as 53.01')
  .brand<'KabupatenCode'>()

/** Kemendagri code of a province: `53`. Always text, never a number. */
export const provinceCodeSchema = z
  .string()
  .regex(/^\d{2}$/, 'must be a Kemendagri code of a province such as 53')
  .brand<'ProvinceCode'>()

/** What a question of staff carries in a national registry: the province that they look at. */
export const ofProvinceSchema = z.strictObject({ province: provinceCodeSchema.optional() })

export const provinceSchema = z.object({ code: provinceCodeSchema, name: z.string().min(1) })

/** Kemendagri code of a desa or kelurahan: `53.01.04.2001`. */
export const desaCodeSchema = z
  .string()
  .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, 'must be a Kemendagri code such as 53.01.04.2001')
  .brand<'DesaCode'>()

export const islandSchema = z.enum(allIslands)

export const kabupatenJenisSchema = z.enum(['kabupaten', 'kota'])
const desaJenisSchema = z.enum(['desa', 'kelurahan'])

const latitudeSchema = z.number().min(-90).max(90)
const longitudeSchema = z.number().min(-180).max(180)
const countSchema = z.number().int().nonnegative()

export const kabupatenSchema = z.object({
  code: kabupatenCodeSchema,
  bpsCode: z.string().regex(/^\d{4}$/),
  name: z.string().min(1),
  shortName: z.string().min(1),
  abbreviation: z.string().min(1).optional(),
  jenis: kabupatenJenisSchema,
  island: islandSchema,
  capital: z.string().min(1),
  latitude: latitudeSchema,
  longitude: longitudeSchema,
  population: countSchema,
  populationSource: z.string().min(1),
  areaKm2: z.number().positive(),
  kecamatanCount: countSchema,
  desaCount: countSchema,
  kelurahanCount: countSchema,
  bts4gSitesPlanned2021: countSchema,
  coordinateNote: z.string(),
})
export type Kabupaten = z.infer<typeof kabupatenSchema>

export const desaSchema = z
  .object({
    code: desaCodeSchema,
    kabupatenCode: kabupatenCodeSchema,
    kecamatanCode: z.string().regex(/^\d{2}\.\d{2}\.\d{2}$/),
    kecamatan: z.string().min(1),
    name: z.string().min(1),
    jenis: desaJenisSchema,
    latitude: latitudeSchema.optional(),
    longitude: longitudeSchema.optional(),
    pointQuality: z.enum(['exact', 'approximate']).optional(),
  })
  .refine(
    (desa) => desa.code.startsWith(`${desa.kecamatanCode}.`) && desa.kecamatanCode.startsWith(desa.kabupatenCode),
    {
      message: 'code must lie in kecamatan_code, which must lie in kabupaten_code',
      path: ['code'],
    },
  )
export type Desa = z.infer<typeof desaSchema>

export const areaTextSchema = z.string().refine((text) => parseArea(text) !== undefined, {
  message: 'must be province, island:NAME or a kabupaten code such as 53.06',
})

/** What somebody typed so far of the name of a desa. */
export const findDesaSchema = z.strictObject({ kabupatenCode: kabupatenCodeSchema, text: z.string().max(100) })
