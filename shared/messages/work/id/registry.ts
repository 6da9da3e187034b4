import { entryMessages } from './entry.ts'
import { historyMessages } from './history.ts'
import { productFormMessages, productListMessages, productPageMessages } from './product-pages.ts'
import { umkmPageMessages } from './umkm-pages.ts'

/** The texts of the product and UMKM pages. */
export const registryMessages = {
  entry: entryMessages,
  history: historyMessages,
  productList: productListMessages,
  product: productPageMessages,
  productForm: productFormMessages,
  umkm: umkmPageMessages,
}
