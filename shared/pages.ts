import { isFigureName } from './figure/figure.ts'

const pages = [/^\/$/, /^\/gerai\/?$/, /^\/kabupaten\/\d{2}\.\d{2}\/?$/]
const figurePage = /^\/angka\/(\w+)\/?$/

/** True when the client has a page at this path, so that the server can say 404 for any other. */
export function isKnownPage(path: string): boolean {
  const figure = figurePage.exec(path)?.[1]
  return pages.some((page) => page.test(path)) || (figure !== undefined && isFigureName(figure))
}
