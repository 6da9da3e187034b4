import { expect, test } from 'vitest'
import type { Marketplace } from './channel.ts'
import { linkKey, linkProblem, marketplaceOf, type LinkProblem } from './marketplace-link.ts'

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

test.each<[string, Marketplace, LinkProblem | undefined]>([
  ['https://shopee.co.id/kopi-bajawa-i.1.2', 'shopee', undefined],
  ['https://tenunntt.example/kopi', 'otherMarketplace', undefined],
  ['http://shopee.co.id/kopi', 'shopee', 'notHttps'],
  ['shopee.co.id/kopi', 'shopee', 'notALink'],
  ['javascript:alert(1)', 'otherMarketplace', 'notHttps'],
  ['https://user:secret@shopee.co.id/kopi', 'shopee', 'notALink'],
  ['https://127.0.0.1/kopi', 'otherMarketplace', 'notALink'],
  ['https://shopee.co.id:8443/kopi', 'shopee', 'notALink'],
  ['https://localhost/kopi', 'otherMarketplace', 'notALink'],
  ['https://tokopedia.com/toko/kopi', 'shopee', 'linkElsewhere'],
  ['https://tokopedia.com/toko/kopi', 'otherMarketplace', 'linkElsewhere'],
  ['https://tenunntt.example/kopi', 'shopee', 'linkElsewhere'],
  ['https://shopee.co.id/', 'shopee', 'linkWithoutListing'],
])('%s as a listing on %s: %s', (link, marketplace, expected) => {
  expect(linkProblem(link, marketplace)).toBe(expected)
})

test('two ways to the same listing are one', () => {
  expect(linkKey('https://www.tokopedia.com/Toko/kopi/?utm_source=wa#foto')).toBe(
    linkKey('https://tokopedia.com/toko/kopi'),
  )
  expect(linkKey('https://toko.example/p?id=1')).not.toBe(linkKey('https://toko.example/p?id=2'))
})
