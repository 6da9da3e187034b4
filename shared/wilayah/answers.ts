import type { AnswerInfo, KabupatenRow } from '#shared/overview/overview.ts'
import type { Province } from './province.ts'

/** The kabupaten and kota by code. */
export type KabupatenAnswer = AnswerInfo & { kabupaten: KabupatenRow[] }

/** The provinces of the registry by code. */
export type ProvinceAnswer = AnswerInfo & { provinces: Province[] }
