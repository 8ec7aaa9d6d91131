import { type Page } from '@playwright/test'
import { expect, test } from './support/province'
import { answerToTheEnd, attemptOn, choose, numberOn } from './support/sitting'

test.use({ ownProvince: true })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()

test('an official does the whole job without JavaScript', async ({ page, signInAs, keys }) => {
  await signInAs('Nguyễn Quốc Tư')
  await follow(page, 'Học tiếp bài 3')
  await page.getByRole('radio').first().check()
  await press(page, 'Xem giải thích')
  await expect(page).toHaveURL(/#tinh-huong-1$/)
  await press(page, 'Đã đọc xong, làm câu hỏi')
  await press(page, 'Trả lời')
  await expect(page).toHaveTitle(/^Lỗi: /)
  await choose(page, keys.rightInPractice('xung-dot-loi-ich', 1), 'wrong')
  await press(page, 'Trả lời')
  await expect(page.getByText('Chưa đúng.', { exact: true }).first()).toBeVisible()
  await page.goto('/viec-can-lam')
  await follow(page, 'Học tiếp bài 4')
  await press(page, /^Đã đọc xong/)
  await page.goto('/viec-can-lam')
  await follow(page, 'Làm bài kiểm tra')
  await press(page, 'Bắt đầu làm bài')
  await choose(page, keys.rightIn(attemptOn(page), 1))
  await press(page, 'Tiếp tục')
  expect(numberOn(page)).toBe(2)
  await follow(page, 'Câu trước')
  await expect(page.getByText(/Đã lưu lúc \d\d:\d\d/)).toBeVisible()
  await press(page, 'Lưu và thoát')
  await follow(page, 'Làm tiếp bài kiểm tra')
  expect(numberOn(page)).toBe(2)
  await answerToTheEnd(page, keys)
  await press(page, 'Nộp bài')
  await expect(page.getByRole('heading', { level: 1, name: 'Đạt: 10/10 câu' })).toBeVisible()
  await follow(page, 'Xem giấy xác nhận')
  const href = (await page.getByRole('link', { name: 'Tải PDF' }).getAttribute('href')) ?? ''
  const file = await page.request.get(href)
  expect(file.headers()['content-type']).toBe('application/pdf')
  await press(page, 'Đăng xuất')
  await expect(page).toHaveURL(/dang-nhap/)
})

test('all questions on one page, handed in without JavaScript', async ({ page, signInAs, keys }) => {
  await signInAs('Nguyễn Quốc Tư')
  for (const lesson of ['xung-dot-loi-ich', 'len-tieng-an-toan']) {
    await page.goto(`/khoa-hoc/qua-tang-xung-dot-loi-ich-va-nhung-nhieu/${lesson}`)
    await press(page, /^Đã đọc xong/)
  }
  await page.goto('/khoa-hoc/qua-tang-xung-dot-loi-ich-va-nhung-nhieu/kiem-tra')
  await press(page, 'Bắt đầu làm bài')
  await follow(page, 'Hiện tất cả câu hỏi trên một trang')
  const attempt = attemptOn(page)
  const groups = await page.getByRole('group').all()
  expect(groups).toHaveLength(10)
  for (const [index, group] of groups.entries()) {
    const right = keys.rightIn(attempt, index + 1)
    const controls = await group.getByRole('radio').or(group.getByRole('checkbox')).all()
    for (const control of controls) if (right.includes(await control.inputValue())) await control.check()
  }
  await press(page, 'Lưu và xem lại bài làm')
  await expect(page.getByText('Đã trả lời đủ 10 câu.')).toBeVisible()
  await press(page, 'Nộp bài')
  await expect(page.getByRole('heading', { level: 1, name: 'Đạt: 10/10 câu' })).toBeVisible()
})

test('a head does the whole job without JavaScript', async ({ page, signInAs }) => {
  await signInAs('Đỗ Thị Hạnh')
  await page.goto('/don-vi')
  await expect(page.getByText(/\d+ trên \d+ người chưa hoàn thành/)).toBeVisible()
  await follow(page, /người quá hạn, xem danh sách/)
  await expect(page.getByRole('table', { name: /người trong danh sách này/ })).toBeVisible()
  await page.getByRole('searchbox', { name: /Tìm theo tên/ }).fill('binh')
  await press(page, 'Lọc')
  await follow(page, 'Lò Văn Bình')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lò Văn Bình')
  await page.goBack()
  const href = (await page.getByRole('link', { name: /Tải tệp Excel/ }).getAttribute('href')) ?? ''
  expect((await page.request.get(href)).status()).toBe(200)
})
