import { type Locator, type Page } from '@playwright/test'
import { test as base } from './province'

class Counter {
  clicks = 0
  /** how many fields were typed into */
  typed = 0

  constructor(readonly page: Page) {}

  async press(name: string | RegExp): Promise<void> {
    await this.do(
      (target) => target.click(),
      this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name })).first(),
    )
  }

  async check(target: Locator): Promise<void> {
    await this.do((control) => control.check(), target)
  }

  /** Choosing a file is one click, however the machine asks for it. */
  async choose(target: Locator, file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    await this.do((control) => control.setInputFiles(file), target)
  }

  async type(target: Locator, words: string): Promise<void> {
    this.typed += 1
    await target.fill(words)
  }

  private async do(act: (target: Locator) => Promise<void>, target: Locator): Promise<void> {
    this.clicks += 1
    await act(target)
  }
}

/** Every click, tap and choice of a job goes through here, and every field where they count: a job that needs one more fails. */
export const test = base.extend<{ count: Counter }>({
  count: async ({ page }, use) => use(new Counter(page)),
})

export { expect } from './province'
