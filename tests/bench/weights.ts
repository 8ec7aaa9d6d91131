import { chromium, type Browser, type CDPSession } from '@playwright/test'
import config from '../../playwright.config'

export interface Weight {
  requests: number
  /** bytes over the wire, headers of answers included */
  bytes: number
  files: { name: string; bytes: number }[]
}

/** Chromium as the browser tests start it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(config.use?.launchOptions ?? {})
}

/** Opens a page in a browser that has nothing kept, and weighs everything that came. */
export async function coldWeight(
  browser: Browser,
  { url, cookie, javaScript }: { url: string; cookie?: string; javaScript: boolean },
): Promise<Weight> {
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width: 360, height: 640 },
  })
  if (cookie) {
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url }])
  }
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const files = await watch(session)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(700)
  await context.close()
  const all = [...files.values()]
  return { requests: all.length, bytes: all.reduce((sum, file) => sum + file.bytes, 0), files: all }
}

async function watch(session: CDPSession) {
  const files = new Map<string, { name: string; bytes: number }>()
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http'))
      files.set(requestId, { name: new URL(request.url).pathname, bytes: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId)
    if (file) file.bytes = encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: false })
  return files
}
