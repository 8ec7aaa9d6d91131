import { expect, expectNothingWider, expectSound, signIn, test } from './support/province'
import { screens, type Screen } from '../pictures/screens'

/** What every run looks at; the rest of the screens runs in validate. */
const MAIN = ['sign-in', 'sign-in-errors', 'home', 'course', 'lesson', 'practice-wrong', 'test-question', 'test-failed', 'certificate', 'unit', 'unit-empty-filter', 'province', 'studio-editor', 'admin', 'not-found', 'forbidden', 'account', 'help', 'hotlines']

test.use({ ownProvince: true })

test('the main screens keep the standards', async ({ browser, baseURL, keys }) => {
  test.setTimeout(240_000)
  await walk({ browser, baseURL, keys }, ({ name }) => MAIN.includes(name))
})

test('every screen keeps the standards @full', async ({ browser, baseURL, keys }) => {
  test.setTimeout(600_000)
  await walk({ browser, baseURL, keys }, () => true)
})

type World = Pick<Parameters<Parameters<typeof test>[2]>[0], 'browser' | 'baseURL' | 'keys'>

/** The story of the pictures once more: each screen is judged where the story comes by. */
async function walk({ browser, baseURL, keys }: World, looksAt: (screen: Screen) => boolean): Promise<void> {
  const pages = new Map<string, Awaited<ReturnType<typeof open>>>()
  const open = async (who: string) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: test.info().project.use.viewport ?? null })
    const page = await context.newPage()
    if (who) await signIn(page, who)
    return page
  }
  for (const screen of screens) {
    const page = pages.get(screen.as ?? '') ?? (await open(screen.as ?? ''))
    pages.set(screen.as ?? '', page)
    await test.step(screen.name, async () => {
      if (typeof screen.open === 'string') await page.goto(screen.open)
      else await screen.open({ page, keys })
      if (!looksAt(screen)) return
      await expect.soft(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expectSound(page)
      await page.setViewportSize({ width: 320, height: 640 })
      await expectNothingWider(page)
      await page.setViewportSize(test.info().project.use.viewport ?? { width: 1280, height: 900 })
    })
  }
  for (const page of pages.values()) await page.context().close()
}
