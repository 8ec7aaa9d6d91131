import { expect, type Page } from '@playwright/test'
import { type AnswerKeys } from './answer-keys'

const DUE = '"RefresherDue" d JOIN "LawChange" l ON l."id" = d."lawChangeId" WHERE d."id" = ?'

/** From the home page: reads what changed, answers once wrong and then right, and owes it no more. */
export async function doRefresher(page: Page, keys: AnswerKeys): Promise<void> {
  await page.goto('/viec-can-lam')
  const owed = page.getByRole('link', { name: /^Cập nhật: / })
  await expect(owed).toHaveCount(1)
  await owed.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cập nhật pháp luật' })).toBeVisible()
  await expect(page.locator('.side-by-side del').getByText('50', { exact: true }).first()).toBeVisible()
  await expect(page.locator('.side-by-side ins').getByText('150', { exact: true }).first()).toBeVisible()

  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const questions = JSON.parse(keys.one<string>(`SELECT l."questions" FROM ${DUE}`, id)) as string[]
  expect(questions.length).toBeGreaterThanOrEqual(2)
  expect(questions.length).toBeLessThanOrEqual(3)
  const right = questions.map((hash) => {
    const key = keys.one<string>('SELECT "right" FROM "AnswerKey" WHERE "questionHash" = ?', hash)
    return (JSON.parse(key) as string[])[0] ?? ''
  })
  const choose = (number: number, choice: string) =>
    page.locator(`input[name="cau-${number}"][value="${choice}"]`).check()
  for (const [index, choice] of right.entries()) {
    await choose(index + 1, index === 0 ? (choice === 'a' ? 'b' : 'a') : choice)
  }
  await page.getByRole('button', { name: 'Nộp câu trả lời' }).click()
  await expect(page.getByText(/^Còn 1 câu chưa đúng/)).toBeVisible()
  await choose(1, right[0] ?? '')
  await page.getByRole('button', { name: 'Nộp câu trả lời' }).click()
  await expect(page.getByText(/^Đã hoàn thành phần cập nhật ngày/)).toBeVisible()
  await page.goto('/viec-can-lam')
  await expect(owed).toHaveCount(0)
}
