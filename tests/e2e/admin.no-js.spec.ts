import { type Page } from '@playwright/test'
import { expect, test } from './support/province'
import { peopleList } from './support/people-list'
import { typeDay } from './support/type-day'

test.use({ ownProvince: true })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()

test('a list of people is taken in and back without JavaScript', async ({ page, signInAs }) => {
  await signInAs('Hoàng Thị Mai')
  await follow(page, 'Nhập danh sách')
  await press(page, 'Tải tệp lên')
  await expect(page).toHaveTitle(/^Lỗi: /)
  await page.getByLabel('Chọn tệp .xlsx hoặc .csv').setInputFiles(await peopleList(30, 2))
  await press(page, 'Tải tệp lên')
  await expect(page.getByRole('heading', { level: 1, name: /^Bước 2 trên 4/ })).toBeVisible()
  await press(page, 'Kiểm tra danh sách')
  await expect(page.getByText('28 người sẽ được thêm, 0 cập nhật, 2 dòng cần sửa.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Tải tệp Excel 2 dòng lỗi' })).toBeVisible()
  await press(page, 'Nhập 28 người, bỏ qua 2 dòng lỗi')
  await expect(page.getByRole('heading', { level: 1, name: /^Bước 4 trên 4/ })).toBeVisible()
  await follow(page, /phiếu/i)
  await page.goBack()
  await press(page, /Hoàn tác/)
  await expect(page.getByText(/Đã hoàn tác/).first()).toBeVisible()
})

test('a campaign is assigned, paused, carried on and undone without JavaScript', async ({
  page,
  signInAs,
}) => {
  await signInAs('Hoàng Thị Mai')
  await follow(page, 'Giao đợt học')
  await press(page, 'Tiếp tục')
  await expect(page).toHaveTitle(/^Lỗi: /)
  await page.getByRole('checkbox').first().check()
  await press(page, 'Tiếp tục')
  await press(page, 'Tiếp tục')
  await expect(page).toHaveTitle(/^Lỗi: /)
  await page.getByRole('checkbox', { name: /^Tất cả Xã, phường, đặc khu/ }).check()
  await press(page, 'Tiếp tục')
  await typeDay(page.getByRole('group', { name: /Hạn chung/ }), [31, 12, 2027])
  await press(page, 'Tiếp tục')
  await expect(page.getByText(/Sẽ giao 1 khóa cho/)).toBeVisible()
  await press(page, 'Giao đợt học')
  await expect(page.getByText('Đã giao đợt học.')).toBeVisible()
  await page.getByRole('textbox', { name: /Lý do/ }).fill('Bão số 12')
  await press(page, 'Tạm dừng')
  await expect(page.getByText(/Đợt học đang tạm dừng/)).toBeVisible()
  await press(page, 'Tiếp tục đợt học')
  await press(page, /^Thu hồi \d+ lượt học/)
  await expect(page.getByText(/Đã thu hồi/).first()).toBeVisible()
})
