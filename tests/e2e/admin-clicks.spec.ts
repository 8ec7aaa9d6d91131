import { expect, test } from './support/counted'
import { peopleList } from './support/people-list'
import { typeDay } from './support/type-day'

test.use({ ownProvince: true })

test('J6, five clicks from the first page: 500 people from the office’s own workbook', async ({
  page,
  signInAs,
  count,
}) => {
  await signInAs('Hoàng Thị Mai')
  await count.press('Nhập danh sách')
  await count.choose(page.getByLabel('Chọn tệp .xlsx hoặc .csv'), await peopleList(500))
  await count.press('Tải tệp lên')
  await count.press('Kiểm tra danh sách')
  await expect(page.getByText('500 người sẽ được thêm')).toBeVisible()
  await expect(page.getByText('Chưa có gì được ghi.')).toBeVisible()
  await count.press('Nhập 500 người')
  await expect(page.getByRole('button', { name: /Hoàn tác/ })).toBeVisible()
  expect(count.clicks).toBe(5)
})

test('J10, ten clicks: four courses to every commune, its numbers named before anything is written', async ({
  page,
  signInAs,
  count,
}) => {
  await signInAs('Hoàng Thị Mai')
  await count.press('Giao đợt học')
  for (const box of (await page.getByRole('checkbox').all()).slice(0, 4)) await count.check(box)
  await count.press('Tiếp tục')
  await count.check(page.getByRole('checkbox', { name: /^Tất cả Xã, phường, đặc khu/ }))
  await count.press('Tiếp tục')
  await typeDay(page.getByRole('group', { name: /Hạn chung/ }), [31, 12, 2027])
  await count.press('Tiếp tục')
  await expect(page.getByText(/Sẽ giao 4 khóa cho/)).toBeVisible()
  await expect(page.getByText(/Chưa có gì được ghi/)).toBeVisible()
  await count.press('Giao đợt học')
  await expect(page.getByText('Đã giao đợt học.')).toBeVisible()
  expect(count.clicks).toBe(10)
})
