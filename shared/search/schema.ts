import { z } from 'zod'
import { LONGEST_SEARCH, SHORTEST_SEARCH } from './found.ts'

export const findSchema = z.strictObject({ text: z.string().trim().min(SHORTEST_SEARCH).max(LONGEST_SEARCH) })
