import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { startServer, type RunningServer } from './server'

/** The named cast of the demo province: who, by the first words of their button on the sign-in page. */
export type CastMember = string

interface Fixtures {
  /** Signs in by the one press that the demo offers. */
  signInAs(who: CastMember): Promise<void>
}

export const test = base.extend<Fixtures, { server: RunningServer }>({
  server: [
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  signInAs: async ({ page }, use) => {
    await use(async (who) => {
      await page.context().clearCookies()
      await page.goto('/dang-nhap')
      await page.getByRole('button', { name: who }).click()
      await expect(page).not.toHaveURL(/dang-nhap/)
    })
  },
})

export { expect }

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** No violation of WCAG 2.2 AA nor of axe's best practices, and nothing wider than the window. */
export async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, 'horizontal overflow in CSS px').toBeLessThanOrEqual(0)
}
