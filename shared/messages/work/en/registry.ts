import type { WorkMessages } from '../id.ts'
import { entryMessages } from './entry.ts'
import { historyMessages } from './history.ts'
import { productFormMessages, productListMessages, productPageMessages } from './product-pages.ts'
import { umkmPageMessages } from './umkm-pages.ts'

export const registryMessages: WorkMessages['registry'] = {
  entry: entryMessages,
  history: historyMessages,
  productList: productListMessages,
  product: productPageMessages,
  productForm: productFormMessages,
  umkm: umkmPageMessages,
}
