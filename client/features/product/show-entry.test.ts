import { describe, expect, it } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import type { ProductDetail } from '#shared/product/answers.ts'
import { productStanding } from '#shared/product/standing.ts'
import { withEntry, type Entry } from './show-entry.ts'

const today = toDay('2026-11-22')
const by = { office: 'Dinas PMD', today, now: '2026-11-22T01:00:00Z' }
const file = { id: 'f1', name: 'surat.jpg', mediaType: 'image/jpeg', sizeBytes: 1, hasSmall: true }

const product = {
  id: 'p1',
  category: 'textile',
  kabupatenCode: '53.04',
  events: [],
  evidence: [file],
  standing: productStanding([], 'textile'),
  isReady: false,
} as unknown as ProductDetail

const note = (item: 'packaging' | 'nib'): Entry => ({
  type: 'checklistNoted',
  window: exactly(today),
  detail: { item, state: 'done' },
  files: [file],
})

describe('withEntry', () => {
  it('lets the product stand as the server will say', () => {
    const after = withEntry(product, note('packaging'), by)
    expect(product.standing.missing).toContain('packaging')
    expect(after.standing.missing).not.toContain('packaging')
    expect(after.events.at(-1)).toMatchObject({ recordedBy: 'Dinas PMD', notBefore: today, commandId: null })
  })

  it('keeps entries apart and files once', () => {
    const after = withEntry(withEntry(product, note('packaging'), by), note('nib'), by)
    expect(new Set(after.events.map((event) => event.id)).size).toBe(2)
    expect(after.evidence).toEqual([file])
  })
})
