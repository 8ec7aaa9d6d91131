// npm run pictures -- [folder]      every screen at 360 and 1280 px, whole and as its first fold
// npm run pictures -- --readme      also the three pictures of docs/pictures
// npm run pictures -- --only=test   only screens whose name holds this; those that move the story are acted too
import { chromium, type Browser, type Page } from '@playwright/test'
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import config from '../playwright.config'
import { AnswerKeys } from './e2e/support/answer-keys'
import makeBase from './e2e/support/base-province'
import { signIn } from './e2e/support/province'
import { startServer } from './e2e/support/server'
import { screens, type Screen } from './pictures/screens'

const PHONE = { width: 360, height: 640 }
const DESK = { width: 1280, height: 900 }
const README = {
  ...{ lesson: PHONE, unit: DESK, studio: DESK },
  ...{ 'english-lesson': PHONE, 'english-lesson-vietnamese': PHONE },
} as const
const README_LIMIT = 150 * 1024

const args = process.argv.slice(2)
const folder = args.find((arg) => !arg.startsWith('--')) ?? 'test-results/pictures'
const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length) ?? ''
const forReadme = args.includes('--readme')

const removeBase = makeBase()
const server = await startServer()
const browser = await chromium.launch(config.use?.launchOptions ?? {})
const keys = new AnswerKeys(server.databaseUrl)
const pages = new Map<string, Promise<Page>>()
const failed: string[] = []
mkdirSync(folder, { recursive: true })
for (const screen of screens) {
  try {
    await take(screen)
  } catch (error) {
    failed.push(screen.name)
    console.error(`  ${screen.name}: ${String(error).split('\n')[0]}`)
  }
}
keys.close()
await browser.close()
await server.stop()
removeBase()
console.log(
  `${screens.length - failed.length} màn hình trong ${folder}${failed.length > 0 ? `; không chụp được: ${failed.join(', ')}` : ''}`,
)
process.exit(failed.length === 0 ? 0 : 1)

async function take(screen: Screen): Promise<void> {
  const wanted = screen.name.includes(only)
  if (!wanted && !screen.moves) return
  const page = await pageOf(browser, screen.as)
  await page.setViewportSize(DESK)
  if (typeof screen.open === 'string') await page.goto(screen.open)
  else await screen.open({ page, keys })
  await page.waitForLoadState('load')
  if (!wanted) return
  for (const [size, viewport] of [
    ['1280', DESK],
    ['360', PHONE],
  ] as const) {
    await page.setViewportSize(viewport)
    await page.evaluate(() => scrollTo(0, 0))
    await page.screenshot({ path: path.join(folder, `${screen.name}-${size}.png`), fullPage: true })
    if (viewport === PHONE) await page.screenshot({ path: path.join(folder, `${screen.name}-fold.png`) })
  }
  await page.setViewportSize(DESK)
  if (forReadme && screen.name in README) await takeForReadme(page, screen.name as keyof typeof README)
  await screen.after?.({ page, keys })
}

/** Each person has a browser of their own, signed in once. */
function pageOf(from: Browser, who = ''): Promise<Page> {
  let page = pages.get(who)
  if (!page) pages.set(who, (page = openFor(from, who)))
  return page
}

async function openFor(from: Browser, who: string): Promise<Page> {
  const context = await from.newContext({
    baseURL: server.url,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: DESK,
  })
  context.setDefaultTimeout(8000)
  const page = await context.newPage()
  if (who) await signIn(page, who)
  return page
}

async function takeForReadme(page: Page, name: keyof typeof README): Promise<void> {
  const file = path.join('docs/pictures', `${name}.png`)
  mkdirSync('docs/pictures', { recursive: true })
  await page.setViewportSize(README[name])
  await page.screenshot({ path: file })
  await page.setViewportSize(DESK)
  const { size } = statSync(file)
  if (size > README_LIMIT) throw new Error(`${file} has ${size} bytes, more than ${README_LIMIT}`)
}
