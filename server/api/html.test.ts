import { expect, test } from 'vitest'
import { html } from './html.ts'

test('a value cannot become markup, in text or in an attribute', () => {
  const value = `<script>'"&`
  expect(html`<a title="${value}">${value}</a>`.safe).toBe(
    '<a title="&lt;script&gt;&#39;&quot;&amp;">&lt;script&gt;&#39;&quot;&amp;</a>',
  )
})

test('HTML goes into HTML as it is, and a list one after another', () => {
  const items = ['a', '<b>'].map((item) => html`<i>${item}</i>`)
  expect(html`<b>${items}${1}</b>`.safe).toBe('<b><i>a</i><i>&lt;b&gt;</i>1</b>')
})
