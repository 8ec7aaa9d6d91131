import { type Page } from '@playwright/test'
import { expect, test } from './support/province'
import { attemptOn, numberOn } from './support/sitting'

test.use({ ownProvince: true })
const course = '/khoa-hoc/qua-tang-xung-dot-loi-ich-va-nhung-nhieu'
const FURTHEST = 80

/** Tabs until what is wanted has the focus, then presses Enter. */
async function tabTo(
  page: Page,
  role: 'link' | 'button' | 'radio',
  name: string | RegExp,
  key = 'Enter',
): Promise<void> {
  const target = page.getByRole(role, { name }).first()
  for (let steps = 0; steps < FURTHEST; steps++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) {
      await page.keyboard.press(key)
      return
    }
  }
  throw new Error(`${String(name)} cannot be reached by Tab`)
}

test('an official finishes a lesson and the test by keyboard alone', async ({ page, keys }) => {
  await page.goto('/dang-nhap')
  await tabTo(page, 'button', 'Nguyễn Quốc Tư')
  await tabTo(page, 'link', 'Học tiếp bài 3')
  await tabTo(page, 'button', /^Đã đọc xong/)
  await page.waitForURL(/on-tap/)
  await page.goto(`${course}/len-tieng-an-toan`)
  await tabTo(page, 'button', /^Đã đọc xong/)
  await page.waitForURL(/on-tap/)
  await page.goto(`${course}/kiem-tra`)
  await tabTo(page, 'button', 'Bắt đầu làm bài')
  await page.waitForURL(/cau\/1$/)
  for (let number = numberOn(page); number > 0; number = numberOn(page)) {
    await page.keyboard.press('1')
    await expect(page.getByRole('radio').or(page.getByRole('checkbox')).first()).toBeChecked()
    await tabTo(page, 'button', 'Tiếp tục')
    await page.waitForURL((url) => !url.pathname.endsWith(`/cau/${number}`))
  }
  const attempt = attemptOn(page)
  await tabTo(page, 'button', 'Nộp bài')
  await page.waitForURL(/ket-qua$/)
  expect(keys.one<number>('SELECT COUNT(*) n FROM "Grade" WHERE "attemptId" = ?', attempt)).toBe(1)
})

test('Enter on a choice goes on to the next question, not out of the test', async ({ page, signInAs }) => {
  await signInAs('Nguyễn Quốc Tư')
  for (const lesson of ['xung-dot-loi-ich', 'len-tieng-an-toan']) {
    await page.goto(`${course}/${lesson}`)
    await page.getByRole('button', { name: /^Đã đọc xong/ }).click()
  }
  await page.goto(`${course}/kiem-tra`)
  await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
  await page.getByRole('radio').or(page.getByRole('checkbox')).first().check()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/cau\/2$/)
})

test('the first Tab offers to skip to the content, and every step of the way is seen', async ({
  page,
  signInAs,
}) => {
  await signInAs('Đỗ Thị Hạnh')
  await page.goto('/viec-can-lam')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Chuyển đến nội dung chính' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  for (let steps = 0; steps < 6; steps++) {
    await page.keyboard.press('Tab')
    const { outline, shadow, hidden } = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement
      const { outlineStyle, boxShadow } = getComputedStyle(focused)
      const { bottom, top } = focused.getBoundingClientRect()
      return { outline: outlineStyle, shadow: boxShadow, hidden: bottom < 0 || top > innerHeight }
    })
    expect(outline !== 'none' || shadow !== 'none', 'focus is seen').toBe(true)
    expect(hidden, 'focus is on the screen').toBe(false)
  }
})

test('an error summary takes the focus and leads to its field', async ({ page }) => {
  await page.goto('/dang-nhap/lan-dau')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  const link = page.getByRole('link', { name: 'Nhập mã dùng một lần.' })
  await expect(link).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(link).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Mã dùng một lần' })).toBeFocused()
})
