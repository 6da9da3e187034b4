import { eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { kabupaten, province } from '#server/wilayah/table.ts'
import { kabupatenCodeSchema, provinceCodeSchema } from '#shared/wilayah/schema.ts'
import { milestone, registerOutlet } from './outlet-builder.ts'
import { callerOf, newCommandId, people } from './work-caller.ts'

export const first = provinceCodeSchema.parse('53')
export const second = provinceCodeSchema.parse('51')
/** A kota of the second province. */
export const denpasar = kabupatenCodeSchema.parse('51.71')

/** Makes the registry hold two provinces. */
export async function addProvince(db: Db): Promise<void> {
  await db.insert(province).values({ code: second, name: 'Bali' })
}

/** A kota of the second province with an outlet and a product, in a registry that holds the first data. */
export async function fillProvince(db: Db): Promise<{ outletId: string; productId: string }> {
  const [kupang] = await db
    .select()
    .from(kabupaten)
    .where(eq(kabupaten.code, kabupatenCodeSchema.parse('53.71')))
  if (!kupang) throw new Error('the first data has to be loaded first')
  const names = { name: 'Kota Denpasar', shortName: 'Kota Denpasar', capital: 'Denpasar' }
  await db
    .insert(kabupaten)
    .values({ ...kupang, ...names, code: denpasar, bpsCode: '5171', abbreviation: null, island: 'Bali' })
  const product = { name: 'Arak Denpasar', category: 'beverage' as const, kabupatenCode: denpasar }
  return {
    outletId: await registerOutlet(db, {
      kabupatenCode: denpasar,
      label: 'Gerai Denpasar',
      milestone: milestone('launched', '2026-03-01'),
    }),
    productId: (await callerOf(db, people.pmdStaff).product.register({ ...product, commandId: newCommandId() })).id,
  }
}
