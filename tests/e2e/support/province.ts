import { test as base, expect, type Page } from '@playwright/test'
import { AnswerKeys } from './answer-keys'
import { violationsOn } from './axe'
import { startServer, type RunningServer } from './server'

/** The named cast of the demo province: who, by the first words of their button on the sign-in page. */
export type CastMember = string

interface Fixtures {
  /** A province of this test's own: for tests whose acts others would stumble over. */
  ownProvince: boolean
  server: RunningServer
  /** Signs in by the one press that the demo offers. */
  signInAs(who: CastMember): Promise<void>
  /** Right choices, read from the database beside the server: no page tells them. */
  keys: AnswerKeys
}

interface WorkerFixtures {
  sharedServer: RunningServer
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedServer: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  ownProvince: [false, { option: true }],
  server: async ({ ownProvince, sharedServer }, use) => {
    if (!ownProvince) return use(sharedServer)
    const server = await startServer()
    await use(server)
    await server.stop()
  },
  baseURL: async ({ server }, use) => use(server.url),
  signInAs: async ({ page }, use) => use((who) => signIn(page, who)),
  keys: async ({ server }, use) => {
    const keys = new AnswerKeys(server.databaseUrl)
    await use(keys)
    keys.close()
  },
})

export { expect }

export async function signIn(page: Page, who: CastMember): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/dang-nhap')
  await page.getByRole('button', { name: who }).click()
  await expect(page).not.toHaveURL(/dang-nhap/)
}

/** No violation of the standards, links of the error summary that land, and nothing wider than the window. */
export async function expectSound(page: Page): Promise<void> {
  expect(await violationsOn(page)).toEqual([])
  await expectSummaryLands(page)
  await expectNothingWider(page)
}

/** Each link of an error summary leads to something that the page holds, and shows. */
async function expectSummaryLands(page: Page): Promise<void> {
  for (const link of await page.locator('.error-summary a[href^="#"]').all()) {
    const id = ((await link.getAttribute('href')) ?? '').slice(1)
    await expect(page.locator(`[id="${id}"]`), `what the summary links to as #${id}`).toBeVisible()
  }
}

/** Nothing of the page is wider than the window. */
export async function expectNothingWider(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'horizontal overflow in CSS px').toBeLessThanOrEqual(0)
}
