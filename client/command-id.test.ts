import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newCommandId } from './command-id.ts'

describe('newCommandId', () => {
  it('is a UUID of version 7 that begins with the instant', () => {
    const id = newCommandId(Date.UTC(2026, 1, 5))
    expect(z.uuid({ version: 'v7' }).safeParse(id).success).toBe(true)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 1, 5))
  })

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newCommandId(0))).size).toBe(1000)
  })
})
