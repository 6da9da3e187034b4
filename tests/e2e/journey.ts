/**
 * Browser journeys: one file per user and aim, `tests/e2e/<aim>.e2e.ts`, run at 360, 820 and 1440 px against the real
 * program on a new home with the first data. Import `test` and `expect` from here, find things by role and accessible
 * name, wait for what a user sees (never for a time), and call `expectNoAxeViolations(page)` once on every page.
 *
 * A journey fails on any `console.error`, uncaught error or request to another host. One that causes an error on purpose
 * says so first: `expectedErrors.push(/404/)`.
 */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'
import { takePointerAway } from './keyboard.ts'
import { ahead, putClockAhead } from './other-day.ts'

export { expect }

type Journey = {
  /**
   * A word of this journey alone, at this width and at this try, for the names of the rows that it makes: all journeys
   * share one program and run at once, and one that is tried again finds what the try before left.
   */
  own: string
  /** Patterns of console messages that this journey causes on purpose. */
  expectedErrors: RegExp[]
  watched: void
  /** In the project `keyboard` nothing can be pressed that the keyboard does not reach. */
  reached: void
}

export const test = base.extend<Journey>({
  own: async ({ browserName: _browserName }, use, { project, retry }) => use(ownName(project.name, retry)),
  expectedErrors: async ({ browserName: _browserName }, use) => use([]),
  reached: [
    async ({ page }, use, { project }) => {
      if (project.name === 'keyboard') takePointerAway(page)
      await use()
    },
    { auto: true },
  ],
  watched: [
    async ({ context, baseURL, expectedErrors }, use) => {
      const problems: string[] = []
      const isExpected = (text: string) => expectedErrors.some((pattern) => pattern.test(text))
      context.on('console', (message) => {
        const text = `${message.text()} (${message.location().url})`
        if (message.type() === 'error' && !isExpected(text)) problems.push(`console.error: ${text}`)
      })
      await context.addInitScript(putClockAhead, ahead)
      for (const page of context.pages()) waitForProgram(page)
      context.on('page', waitForProgram)
      context.on('weberror', (webError) =>
        problems.push(`uncaught: ${webError.error().stack ?? webError.error().message}`),
      )
      await context.route(
        (url) => url.origin !== baseURL && url.protocol.startsWith('http'),
        async (route) => {
          problems.push(`request to another host: ${route.request().url()}`)
          await route.abort()
        },
      )
      await use()
      // What the page did last is told after an answer from it.
      await Promise.all(context.pages().map((page) => page.evaluate(() => undefined).catch(() => undefined)))
      expect(problems, 'the page should cause no errors and ask no other host').toEqual([])
    },
    { auto: true },
  ],
})

/** What is one journey's alone, where a fixture is too late: `360`, and `360.1` when it is tried again. */
function ownName(width: string, retry: number): string {
  return retry === 0 ? width : `${width}.${retry}`
}

/**
 * A visit is over when the program has taken over the page that the server drew. A person who is quicker loses nothing
 * (client/main.ts keeps their press), but a journey that is quicker would measure the machine.
 */
function waitForProgram(page: Page): void {
  const visit = page.goto.bind(page)
  page.goto = async (url, options) => {
    const response = await visit(url, options)
    const taken = page.locator('html[data-started], html:not(:has(#root))')
    await taken.waitFor({ state: 'attached', timeout: 5000 }).catch(() => {})
    return response
  }
}

/** Fails with what axe found, where, and how to mend it; 24 px targets (WCAG 2.2, 2.5.8) are asked for too. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // The same pages were looked at in this journey at each width.
  if (test.info().project.name === 'keyboard') return
  // In one go, which the pages allow since they hold no frames: else each look opens a page of its own to gather its findings.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze()
  const told = violations.map(
    ({ id, help, helpUrl, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ target, html }) => `  ${String(target)}  ${html}`).join('\n')}\n  ${helpUrl}`,
  )
  expect(told.join('\n\n'), 'axe should find nothing').toBe('')
}
