import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chromium, type Browser, type Page } from '@playwright/test'
import { findChromium } from '#tests/e2e/find-chromium.ts'

const PATIENCE_MS = 60_000

/** A browser with a profile of its own, which can be killed as a phone without power is. */
export type Phone = {
  /** The page that is open; another one after every start. */
  page: () => Page
  start: () => Promise<Page>
  /** Ends it in peace: a browser writes its cookies to the disk only now and then. */
  close: () => Promise<void>
  /** SIGKILL, for the browser and all that belongs to it. */
  kill: () => Promise<void>
}

export function takePhone(profile: string): Phone {
  let running: { child: ChildProcess; browser: Browser; page: Page } | undefined
  const start = async () => {
    const { executablePath, args } = await findChromium()
    const child = spawn(
      executablePath,
      [
        ...args,
        '--headless=new',
        `--user-data-dir=${profile}`,
        '--remote-debugging-port=0',
        '--lang=id',
        'about:blank',
      ],
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    const browser = await chromium.connectOverCDP(await addressOf(child))
    const [context] = browser.contexts()
    if (!context) throw new Error('the browser has no context')
    context.setDefaultTimeout(PATIENCE_MS)
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize({ width: 420, height: 900 })
    running = { child, browser, page }
    return page
  }
  return {
    start,
    page: () => {
      if (!running) throw new Error('the browser is not running')
      return running.page
    },
    close: async () => {
      if (!running) return
      const { child, browser } = running
      running = undefined
      const ended = once(child, 'exit')
      const session = await browser.newBrowserCDPSession()
      await Promise.all([ended, session.send('Browser.close').catch(() => {})])
    },
    kill: async () => {
      const { child } = running ?? {}
      running = undefined
      if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      // Its helpers are in the group that it leads.
      process.kill(-child.pid, 'SIGKILL')
      await ended
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(told)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(`the browser ended before it was ready:\n${told}`)))
  })
}
