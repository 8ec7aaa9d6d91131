import { type Page } from '@playwright/test'
import { violationsOn } from './support/axe'
import { expect, expectNothingWider, expectSound, signIn, test } from './support/province'
import { screens, type Screen } from '../pictures/screens'

/** What every run looks at; the journeys judge result and certificate, and the gate and validate judge every screen. */
const MAIN = [
  ...[
    'sign-in',
    'sign-in-errors',
    'help',
    'hotlines',
    'not-found',
    'check-valid',
    'home',
    'course',
    'lesson',
  ],
  ...['practice-wrong', 'test-question', 'test-review-open', 'account', 'forbidden', 'home-failed', 'unit'],
  ...['unit-empty-filter', 'person', 'province', 'studio', 'studio-editor', 'admin'],
]
const FIRST_STEPS = ['practice', 'test-start', 'test-question']

test.use({ ownProvince: true })

test('the judge of pages finds a picture without words', async ({ page }) => {
  await page.goto('/dang-nhap')
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
  expect(await violationsOn(page)).toEqual([expect.stringContaining('image-alt: <img>')])
})

test('the main screens keep the standards @main', async ({ browser, baseURL, keys }) => {
  test.setTimeout(480_000)
  const story = screens.filter(({ name }) => MAIN.includes(name) || FIRST_STEPS.includes(name))
  expect(story).toHaveLength(new Set([...MAIN, ...FIRST_STEPS]).size)
  await walk({ browser, baseURL, keys }, story)
})

test('every screen keeps the standards @full', async ({ browser, baseURL, keys }) => {
  test.setTimeout(1_800_000)
  await walk({ browser, baseURL, keys }, screens)
})

/** A screen that cannot be reached is told with the others, not waited for. */
const ACT_WITHIN_MS = 15_000

type World = Pick<Parameters<Parameters<typeof test>[2]>[0], 'browser' | 'baseURL' | 'keys'>

/** The story of the pictures once more: each screen is judged where the story comes by. */
async function walk({ browser, baseURL, keys }: World, story: readonly Screen[]): Promise<void> {
  const { viewport = null } = test.info().project.use
  const pages = new Map<string, Promise<Page>>()
  const open = async (who: string) => {
    const page = await (await browser.newContext({ baseURL: baseURL ?? '', viewport })).newPage()
    page.setDefaultTimeout(ACT_WITHIN_MS)
    if (who) await signIn(page, who)
    return page
  }
  const wrong: string[] = []
  for (const screen of story) {
    const who = screen.as ?? ''
    const page = await (pages.get(who) ?? open(who))
    pages.set(who, Promise.resolve(page))
    const judge = async () => {
      if (typeof screen.open === 'string') await page.goto(screen.open)
      else await screen.open({ page, keys })
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expectSound(page)
      await page.setViewportSize({ width: 320, height: 640 })
      await expectNothingWider(page)
    }
    await test
      .step(screen.name, judge)
      .catch((error: unknown) => wrong.push(`${screen.name}: ${String(error)}`))
    if (viewport) await page.setViewportSize(viewport)
    await screen.after?.({ page, keys })
  }
  expect(wrong, 'every screen that does not hold').toEqual([])
}
