import { type Page } from '@playwright/test'
import { expect, expectSound, test } from './support/province'

const CLERK = 'Vũ Thị Lan'
const NEWCOMER = 'Lò Văn Bình'
const PASSWORD = 'mot cau de nho o Tan Lap'
test.use({ ownProvince: true })

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const nameField = (page: Page) => page.getByRole('textbox', { name: /Mã cán bộ, số điện thoại/ })
const passwordField = (page: Page) =>
  page
    .getByRole('textbox', { name: 'Mật khẩu', exact: true })
    .or(page.getByLabel('Mật khẩu', { exact: true }))

test('a clerk hands out a code, and its holder comes in by it once and sets a password', async ({
  page,
  browser,
  signInAs,
  baseURL,
}) => {
  let staffCode = ''
  let code = ''

  await test.step('the clerk finds the person and hands out a code', async () => {
    await signInAs(CLERK)
    await page.goto('/quan-tri')
    await page.getByRole('searchbox', { name: 'Họ tên hoặc mã cán bộ' }).fill('lo van binh')
    await press(page, 'Tìm người')
    await page.getByRole('link', { name: NEWCOMER }).click()
    await expect(page.getByText('chưa đặt: chưa đăng nhập lần nào')).toBeVisible()
    await expectSound(page)
    await press(page, 'Cấp mã đăng nhập')
    await expect(page.getByRole('heading', { level: 1, name: 'Phiếu cấp tài khoản' })).toBeVisible()
    await expectSound(page)
    const slip = (await page.getByRole('main').textContent()) ?? ''
    code = slip.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)?.[0] ?? ''
    staffCode = slip.match(/Tên đăng nhập\s*(\S+?)\s*Mã dùng một lần/)?.[1] ?? ''
    expect(code).not.toBe('')
    expect(staffCode).not.toBe('')
  })

  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const own = await context.newPage()

  await test.step('a wrong code is refused, and nothing typed is lost', async () => {
    await own.goto('/dang-nhap')
    await own.getByRole('link', { name: 'Đăng nhập lần đầu bằng mã dùng một lần' }).click()
    await nameField(own).fill(staffCode)
    await own.getByRole('textbox', { name: 'Mã dùng một lần' }).fill('0000-0000-0000')
    await press(own, 'Tiếp tục')
    await expect(own.getByRole('alert').or(own.getByText('Có thông tin cần sửa')).first()).toBeVisible()
    await expect(own).toHaveTitle(/^Lỗi: /)
    await expect(nameField(own)).toHaveValue(staffCode)
    await expectSound(own)
  })

  await test.step('the code, typed carelessly, is taken', async () => {
    await own.getByRole('textbox', { name: 'Mã dùng một lần' }).fill(code.toLowerCase().replaceAll('-', ' '))
    await press(own, 'Tiếp tục')
    await expect(own.getByRole('heading', { level: 1, name: 'Đặt mật khẩu mới' })).toBeVisible()
  })

  await test.step('nothing else opens before a password is set', async () => {
    await own.goto('/viec-can-lam')
    await expect(own).toHaveURL(/dat-mat-khau/)
  })

  await test.step('weak passwords are refused with the reason', async () => {
    const field = own.getByLabel('Mật khẩu mới', { exact: true })
    await field.fill('ngan')
    await press(own, /^Lưu mật khẩu/)
    await expect(own.getByText('Mật khẩu cần ít nhất 12 ký tự.').first()).toBeVisible()
    await field.fill('matkhau123456')
    await press(own, /^Lưu mật khẩu/)
    await expect(own.getByText(/Mật khẩu này dễ đoán/).first()).toBeVisible()
    await expectSound(own)
    await field.fill(PASSWORD)
    await press(own, /^Lưu mật khẩu/)
    await expect(own.getByRole('heading', { level: 1, name: 'Việc cần làm' })).toBeVisible()
  })

  await test.step('signed out, the old page tells nothing and the code is spent', async () => {
    await press(own, 'Đăng xuất')
    await own.goto('/viec-can-lam')
    await expect(own).toHaveURL(/dang-nhap\?tiep=%2Fviec-can-lam/)
    await own.goto('/dang-nhap/lan-dau')
    await nameField(own).fill(staffCode)
    await own.getByRole('textbox', { name: 'Mã dùng một lần' }).fill(code)
    await press(own, 'Tiếp tục')
    await expect(own.getByText(/Tên hoặc mã chưa đúng/).first()).toBeVisible()
  })

  await test.step('a wrong password is refused, with a word on the input method, and the right one leads back', async () => {
    await own.goto('/dang-nhap?tiep=%2Fkhoa-hoc')
    await nameField(own).fill(staffCode)
    await passwordField(own).fill('một câu dễ nhớ ở Tân Lập')
    await press(own, /^Đăng nhập$/)
    await expect(own.getByText(/hãy tắt bộ gõ tiếng Việt/).first()).toBeVisible()
    await passwordField(own).fill(PASSWORD)
    await press(own, /^Đăng nhập$/)
    await expect(own).toHaveURL(/\/khoa-hoc$/)
  })
  await context.close()
})

test('an open way back never leads to another site', async ({ page }) => {
  for (const target of ['https://example.com/', '//example.com', '/\\example.com', 'javascript:alert(1)']) {
    await page.context().clearCookies()
    await page.goto(`/dang-nhap?tiep=${encodeURIComponent(target)}`)
    await page.getByRole('button', { name: 'Trần Thị Yến' }).click()
    await expect(page).toHaveURL(/^http:\/\/localhost:\d+\//)
  }
})
