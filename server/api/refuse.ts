import { z } from 'zod'
import type { Answer, AnyAnswer } from './answer.ts'
import { withWords } from './bilingual.ts'
import { textColumn } from './columns.ts'
import { QueryRefusal } from './parse-query.ts'

/** The body of a 400. */
export const refusalSchema = z.object({
  error: withWords(z.literal('invalid-parameter'), { id: 'Jenis penolakan', en: 'Kind of refusal' }),
  problems: z.array(
    z.object({
      field: textColumn({ id: 'Nama parameter', en: 'Name of the parameter' }),
      message: textColumn({ id: 'Apa yang salah', en: 'What is wrong' }),
      allowed: textColumn({ id: 'Apa yang boleh', en: 'What is allowed' }),
      english: textColumn({ id: 'Keduanya dalam bahasa Inggris', en: 'Both in English' }),
    }),
  ),
})
export type Refusal = z.input<typeof refusalSchema>

/** Makes an answer, or the 400 that says why there is none. */
export async function answerOrRefuse<Made extends AnyAnswer>(make: () => Promise<Made>): Promise<Made | Answer> {
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof QueryRefusal)) throw error
    const refusal: Refusal = { error: 'invalid-parameter', problems: [...error.problems] }
    return { status: 400, type: 'application/json; charset=utf-8', body: JSON.stringify(refusal) }
  }
}
