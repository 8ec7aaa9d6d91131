import { expect, type Locator, type Page } from '@playwright/test'
import { type AnswerKeys } from './answer-keys'

/** The attempt that a page of the test belongs to. */
export function attemptOn(page: Page): string {
  return page.url().match(/kiem-tra\/([^/?#]+)/)?.[1] ?? ''
}

/** The choices of the one question on a page, as shown. */
export async function choicesOn(page: Page): Promise<{ value: string; control: Locator }[]> {
  const controls = await page.getByRole('radio').or(page.getByRole('checkbox')).all()
  return Promise.all(controls.map(async (control) => ({ control, value: await control.inputValue() })))
}

/** Chooses the right answer, or the first wrong one; returns the words beside what was pressed. */
export async function choose(
  page: Page,
  right: readonly string[],
  how: 'right' | 'wrong' = 'right',
): Promise<void> {
  const choices = await choicesOn(page)
  const wanted =
    how === 'right'
      ? choices.filter(({ value }) => right.includes(value))
      : [choices.find(({ value }) => !right.includes(value))]
  for (const choice of wanted) await choice?.control.check()
}

/** Answers from the question on the page to the review, `wrong` of the questions wrong. */
export async function answerToTheEnd(page: Page, keys: AnswerKeys, { wrong = 0 } = {}): Promise<void> {
  const attempt = attemptOn(page)
  for (let number = numberOn(page); number > 0; number = numberOn(page)) {
    await choose(page, keys.rightIn(attempt, number), number <= wrong ? 'wrong' : 'right')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.waitForURL((url) => !url.pathname.endsWith(`/cau/${number}`))
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Xem lại bài làm' })).toBeVisible()
}

/** The number of the question in a page's address; 0 elsewhere. */
export const numberOn = (page: Page) => Number(page.url().match(/\/cau\/(\d+)/)?.[1] ?? 0)
