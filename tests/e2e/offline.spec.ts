import { expect, test } from './support/province'
import { attemptOn } from './support/sitting'

test.use({ ownProvince: true })
const course = '/khoa-hoc/qua-tang-xung-dot-loi-ich-va-nhung-nhieu'

test.beforeEach(async ({ page, signInAs }) => {
  await signInAs('Nguyễn Quốc Tư')
  for (const lesson of ['xung-dot-loi-ich', 'len-tieng-an-toan']) {
    await page.goto(`${course}/${lesson}`)
    await page.getByRole('button', { name: /^Đã đọc xong/ }).click()
  }
  await page.goto(`${course}/kiem-tra`)
  await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click()
})

test('an answer given without a network is kept here and sent when it is back', async ({
  page,
  context,
  keys,
}) => {
  const attempt = attemptOn(page)
  const saved = () =>
    keys.one<string | null>(
      'SELECT "answer" FROM "AttemptQuestion" WHERE "attemptId" = ? AND "position" = 1',
      attempt,
    )
  const choice = page.getByRole('radio').or(page.getByRole('checkbox')).nth(1)
  await context.setOffline(true)
  await choice.check()
  await expect(page.getByText(/^Chưa lưu được: mất mạng\./)).toBeVisible()
  await expect(page.getByText(/^Đang mất mạng\./)).toBeVisible()
  expect(saved()).toBeNull()
  await context.setOffline(false)
  await expect(page.getByText(/Đã có mạng\. Đã gửi 1 câu trả lời/)).toBeVisible()
  await expect.poll(saved).toBe(JSON.stringify([await choice.inputValue()]))
})

test('an answer kept while offline never beats a newer one from another device', async ({
  page,
  context,
  browser,
  baseURL,
  keys,
}) => {
  const attempt = attemptOn(page)
  const choices = page.getByRole('radio').or(page.getByRole('checkbox'))
  await context.setOffline(true)
  await choices.nth(0).check()
  await expect(page.getByText(/^Chưa lưu được: mất mạng\./)).toBeVisible()

  const other = await browser.newContext({ baseURL: baseURL ?? '' })
  const elsewhere = await other.newPage()
  await elsewhere.goto('/dang-nhap')
  await elsewhere.getByRole('button', { name: 'Nguyễn Quốc Tư' }).click()
  await elsewhere.goto(`/kiem-tra/${attempt}/cau/1`)
  const newer = elsewhere.getByRole('radio').or(elsewhere.getByRole('checkbox')).nth(1)
  await newer.check()
  const value = await newer.inputValue()
  await elsewhere.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(elsewhere).toHaveURL(/cau\/2$/)
  await other.close()

  const replay = page.waitForResponse((response) => response.request().method() === 'POST')
  await context.setOffline(false)
  await replay
  expect(
    keys.one<string>(
      'SELECT "answer" FROM "AttemptQuestion" WHERE "attemptId" = ? AND "position" = 1',
      attempt,
    ),
  ).toBe(JSON.stringify([value]))
})
