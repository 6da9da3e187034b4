/** Makes products for journeys in the name of who is signed in, by the commands that the pages send. */
import type { Page } from '@playwright/test'
import { newCommandId } from '#client/command-id.ts'
import { isCertificate } from '#shared/certification/checklist-item.ts'
import { requiredItems } from '#shared/certification/requirements.ts'
import type { MentoringAct } from '#shared/mentoring/acts.ts'
import type { ProductCategory } from '#shared/product/category.ts'

export type MadeProduct = { id: string; version: number; name: string }
type Changed = { done: { version: number }[] }

/** Registers a product, textile unless told otherwise, made by a group. */
export async function registerProduct(
  page: Page,
  product: { name: string; kabupatenCode: string; category?: ProductCategory },
): Promise<MadeProduct> {
  const fields = { category: 'textile', producer: 'Kelompok Uji', ...product }
  const made = await send<{ id: string; version: number }>(page, 'product.register', fields)
  return { ...made, name: product.name }
}

/** One act of mentoring on a day that was. */
export async function actOn(page: Page, product: MadeProduct, [act, input]: [MentoringAct, object]): Promise<void> {
  const products = [{ id: product.id, baseVersion: product.version }]
  const { done } = await send<Changed>(page, 'mentoring.act', { products, act, input })
  product.version = done[0]?.version ?? product.version
}

/** Everything that textile requires, met since long ago. */
export async function meetEverything(page: Page, products: readonly MadeProduct[]): Promise<void> {
  for (const item of requiredItems('textile')) {
    const number = isCertificate(item) ? { number: item === 'nib' ? '1234567890123' : 'A-1' } : {}
    const input = { window: { notBefore: '2026-01-05' }, item, state: 'done', ...number }
    const asked = products.map(({ id, version }) => ({ id, baseVersion: version }))
    const { done } = await send<Changed>(page, 'certification.note', { products: asked, input })
    for (const [index, product] of products.entries()) product.version = done[index]?.version ?? product.version
  }
}

async function send<Answer>(page: Page, path: string, fields: object): Promise<Answer> {
  const answer = await page.request.post(`/api/trpc/${path}`, { data: { commandId: newCommandId(), ...fields } })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  const { result } = (await answer.json()) as { result: { data: Answer } }
  return result.data
}
