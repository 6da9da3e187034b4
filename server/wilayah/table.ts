import { doublePrecision, integer, pgTable, text } from 'drizzle-orm/pg-core'
import type { DesaCode, Island, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'

/** The provinces whose kabupaten the registry holds; a kabupaten lies in the one that its code begins with. */
export const province = pgTable('province', {
  code: text().$type<ProvinceCode>().primaryKey(),
  name: text().notNull(),
})

/** One row per kabupaten or kota of the programme, keyed by its Kemendagri code. Population as of `populationSource`. */
export const kabupaten = pgTable('kabupaten', {
  code: text().$type<KabupatenCode>().primaryKey(),
  bpsCode: text().notNull().unique(),
  name: text().notNull(),
  shortName: text().notNull(),
  abbreviation: text(),
  jenis: text({ enum: ['kabupaten', 'kota'] }).notNull(),
  island: text().$type<Island>().notNull(),
  capital: text().notNull(),
  latitude: doublePrecision().notNull(),
  longitude: doublePrecision().notNull(),
  population: integer().notNull(),
  populationSource: text().notNull(),
  areaKm2: doublePrecision().notNull(),
  kecamatanCount: integer().notNull(),
  desaCount: integer().notNull(),
  kelurahanCount: integer().notNull(),
  bts4gSitesPlanned2021: integer('bts4g_sites_planned_2021').notNull(),
  coordinateNote: text().notNull(),
})

/**
 * One row per desa or kelurahan. The point is null where no register knows it. `searchKey` is name and kecamatan as they are
 * searched, null until the program made it.
 */
export const desa = pgTable('desa', {
  code: text().$type<DesaCode>().primaryKey(),
  kabupatenCode: text().$type<KabupatenCode>().notNull(),
  kecamatanCode: text().notNull(),
  kecamatan: text().notNull(),
  name: text().notNull(),
  jenis: text({ enum: ['desa', 'kelurahan'] }).notNull(),
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  pointQuality: text({ enum: ['exact', 'approximate'] }),
  searchKey: text(),
})
