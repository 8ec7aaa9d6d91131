import { expect, test } from './support/counted'
import { attemptOn, numberOn } from './support/sitting'

const course = '/khoa-hoc/qua-tang-xung-dot-loi-ich-va-nhung-nhieu'

test('J1, one click: continue the next unfinished lesson', async ({ page, signInAs, count }) => {
  await signInAs('Nguyễn Quốc Tư')
  await count.press('Học tiếp bài 3')
  await expect(page.getByText('Bài 3/4')).toBeVisible()
  expect(count.clicks).toBe(1)
})

test.describe('J2', () => {
  test.use({ ownProvince: true })

  test('22 clicks: a test of ten questions, one to a page, and its explanations', async ({
    page,
    signInAs,
    count,
  }) => {
    await signInAs('Nguyễn Quốc Tư')
    for (const lesson of ['xung-dot-loi-ich', 'len-tieng-an-toan']) {
      await page.goto(`${course}/${lesson}`)
      await page.getByRole('button', { name: /^Đã đọc xong/ }).click()
    }
    await page.goto(`${course}/kiem-tra`)
    await count.press('Bắt đầu làm bài')
    for (let number = numberOn(page); number > 0; number = numberOn(page)) {
      expect(attemptOn(page)).not.toBe('')
      await count.check(page.getByRole('radio').or(page.getByRole('checkbox')).first())
      await count.press('Tiếp tục')
      await page.waitForURL((url) => !url.pathname.endsWith(`/cau/${number}`))
    }
    await count.press('Nộp bài')
    await expect(page.getByRole('heading', { level: 1, name: /\d+\/10 câu/ })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: 'Từng câu' })).toBeVisible()
    expect(count.clicks).toBe(22)
  })
})

test('J3, no click: who of my unit has not finished', async ({ page, signInAs, count }) => {
  await signInAs('Đỗ Thị Hạnh')
  await expect(page.getByText(/\d+ trên \d+ người chưa hoàn thành/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Lò Văn Bình' })).toBeVisible()
  expect(count.clicks).toBe(0)
})

test.describe('J4', () => {
  test.use({ ownProvince: true })

  test('two clicks, nothing typed: remind everyone unfinished, over all courses', async ({
    page,
    signInAs,
    count,
  }) => {
    await signInAs('Đỗ Thị Hạnh')
    await count.press(/^Nhắc \d+ người chưa hoàn thành/)
    await expect(page.getByRole('checkbox', { name: /Lò Văn Bình/ })).toBeChecked()
    await expect(page.getByRole('textbox', { name: 'Nội dung' })).toHaveValue(/^Đề nghị đồng chí/)
    await count.press('Gửi nhắc nhở')
    await expect(page.getByText(/Đã gửi nhắc nhở tới \d+ người/)).toBeVisible()
    expect(count.clicks).toBe(2)
  })
})

test('J5, two clicks: a report to print, and two to a .docx', async ({ page, signInAs, count }) => {
  await signInAs('Đỗ Thị Hạnh')
  await count.press('Lập báo cáo để ký')
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await count.press(/^In$/)
  await expect(page.locator('body')).toHaveAttribute('data-printed', '')
  expect(count.clicks).toBe(2)
  await page.goto('/don-vi')
  await count.press('Lập báo cáo để ký')
  const downloading = page.waitForEvent('download')
  await count.press('Tải bản Word (.docx)')
  expect((await downloading).suggestedFilename()).toMatch(/^bao-cao-.*\.docx$/)
  expect(count.clicks).toBe(4)
})

test('J11, no click by the QR code, one by the typed code: check a certificate', async ({
  page,
  keys,
  count,
}) => {
  const code = keys.one<string>('SELECT "code" FROM "Certificate" LIMIT 1')
  await page.goto(`/xac-nhan/${code}`)
  await expect(page.getByRole('heading', { level: 1, name: /Giấy xác nhận hợp lệ/ })).toBeVisible()
  expect(count.clicks).toBe(0)
  await page.goto('/xac-nhan')
  await page.getByRole('textbox', { name: 'Mã tra cứu' }).fill(code.toLowerCase())
  await count.press('Tra cứu')
  await expect(page.getByRole('heading', { level: 1, name: /Giấy xác nhận hợp lệ/ })).toBeVisible()
  expect(count.clicks).toBe(1)
})

test('J12, one click: my certificate as a file', async ({ page, signInAs, count }) => {
  await signInAs('Trần Thị Yến')
  const downloading = page.waitForEvent('download')
  await count.press('Tải giấy xác nhận')
  expect((await downloading).suggestedFilename()).toMatch(/\.pdf$/)
  expect(count.clicks).toBe(1)
})
