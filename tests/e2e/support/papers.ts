import { expect, type Page } from '@playwright/test'
import { signIn } from './province'
import { typeDay } from './type-day'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()

/** A head makes a token, a program reads the head's scope by it and no more once it is revoked. */
export async function useToken(page: Page, url: string): Promise<void> {
  await signIn(page, 'Đỗ Thị Hạnh')
  await page.goto('/tai-khoan')
  await follow(page, 'Mã truy cập số liệu')
  await press(page, 'Tạo mã')
  await expect(page).toHaveTitle(/^Lỗi: /)
  await page.getByLabel('Tên mã').fill('Bảng theo dõi')
  await page.getByLabel('Nhập lại mật khẩu để tạo mã').fill('liem chinh minh hoa')
  await press(page, 'Tạo mã')
  const secret =
    (await page
      .getByText(/^lccv_/)
      .first()
      .textContent()) ?? ''
  const asked = () => fetch(`${url}/api/v1/don-vi`, { headers: { Authorization: `Bearer ${secret}` } })
  const answer = await asked()
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Tân Lập')

  await page.goto('/tai-khoan/ma-truy-cap')
  await expect(page.getByRole('rowheader', { name: 'Bảng theo dõi' })).toBeVisible()
  await expect(page.getByText(/^lccv_/)).toHaveCount(0)
  await press(page, 'Thu hồi mã Bảng theo dõi')
  await expect(page.getByText('Đã thu hồi. Chương trình dùng mã đó không đọc được nữa.')).toBeVisible()
  expect((await asked()).status).toBe(401)
}

const TRAINING = 'Lớp tập huấn kê khai tài sản, thu nhập'

/** An official declares training done elsewhere; the unit's clerk looks at it and accepts it. */
export async function trainElsewhere(page: Page): Promise<void> {
  await signIn(page, 'Nguyễn Quốc Tư')
  await page.goto('/giay-xac-nhan')
  await follow(page, 'Khai bồi dưỡng đã học ở nơi khác')
  await press(page, 'Gửi để công nhận')
  await expect(page).toHaveTitle(/^Lỗi: /)
  const fields = {
    'Tên lớp, hội nghị hoặc khóa bồi dưỡng': TRAINING,
    'Cơ quan tổ chức': 'Thanh tra tỉnh Bình Minh',
    'Số tiết': '16',
    'Bản giấy lưu ở đâu': 'Hồ sơ cán bộ, Văn phòng Ủy ban nhân dân xã',
  }
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await typeDay(page.getByRole('group', { name: 'Ngày bắt đầu' }), [10, 3, 2026])
  await typeDay(page.getByRole('group', { name: 'Ngày kết thúc' }), [11, 3, 2026])
  await press(page, 'Gửi để công nhận')
  await expect(page.getByText(/^Đã gửi\./)).toBeVisible()

  await signIn(page, 'Vũ Thị Lan')
  await page.goto('/quan-tri/boi-duong')
  await follow(page, new RegExp(TRAINING))
  await press(page, /^Công nhận$/)
  await expect(page.getByText(/^Đã công nhận\./)).toBeVisible()

  await signIn(page, 'Nguyễn Quốc Tư')
  await page.goto('/giay-xac-nhan/ngoai-he-thong')
  await expect(page.getByText('Đang chờ công nhận')).toHaveCount(0)
  await expect(page.getByText(TRAINING).first()).toBeVisible()
}
