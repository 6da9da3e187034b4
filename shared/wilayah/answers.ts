import type { AnswerInfo, KabupatenRow } from '#shared/overview/overview.ts'

/** The kabupaten and kota by code. */
export type KabupatenAnswer = AnswerInfo & { kabupaten: KabupatenRow[] }
