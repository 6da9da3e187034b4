import { expect, test } from 'vitest'
import type { Marketplace } from './channel.ts'
import { isLinkOf, linkFormProblem, linkKey, marketplaceOf, type LinkProblem } from './marketplace-link.ts'

test.each<[string, Marketplace | undefined]>([
  ['https://shopee.co.id/kopi-bajawa-i.1.2', 'shopee'],
  ['https://www.tokopedia.com/toko/kopi', 'tokopedia'],
  ['https://shop.tiktok.com/view/product/17', 'tiktok'],
  ['https://evil-shopee.co.id/x', undefined],
  ['https://shopee.co.id.evil.com/x', undefined],
  ['shopee', undefined],
])('%s belongs to %s', (link, expected) => {
  expect(marketplaceOf(link)).toBe(expected)
})

test.each<[string, LinkProblem | undefined]>([
  ['https://shopee.co.id/kopi-bajawa-i.1.2', undefined],
  ['http://shopee.co.id/kopi', 'notHttps'],
  ['shopee.co.id/kopi', 'notALink'],
  ['javascript:alert(1)', 'notHttps'],
  ['https://user:secret@shopee.co.id/kopi', 'notALink'],
  ['https://127.0.0.1/kopi', 'notALink'],
  [String.raw`https://shopee.co.id\@evil.com/kopi`, 'notALink'],
  ['https://shopee.co.id/"><script>', 'notALink'],
  ['https://shopee.co.id:8443/kopi', 'notALink'],
  ['https://localhost/kopi', 'notALink'],
  ['https://shopee.co.id/', 'linkWithoutListing'],
])('%s as the address of a listing: %s', (link, expected) => {
  expect(linkFormProblem(link)).toBe(expected)
})

test.each<[string, Marketplace, boolean]>([
  ['https://shopee.co.id/kopi', 'shopee', true],
  ['https://tenunntt.example/kopi', 'otherMarketplace', true],
  ['https://tokopedia.com/toko/kopi', 'shopee', false],
  ['https://tokopedia.com/toko/kopi', 'otherMarketplace', false],
  ['https://tenunntt.example/kopi', 'shopee', false],
])('%s lies on %s: %s', (link, marketplace, expected) => {
  expect(isLinkOf(link, marketplace)).toBe(expected)
})

test('two ways to the same listing are one', () => {
  expect(linkKey('https://www.tokopedia.com/Toko/kopi/?utm_source=wa#foto')).toBe(
    linkKey('https://tokopedia.com/toko/kopi'),
  )
  expect(linkKey('https://toko.example/p?id=1')).not.toBe(linkKey('https://toko.example/p?id=2'))
})
