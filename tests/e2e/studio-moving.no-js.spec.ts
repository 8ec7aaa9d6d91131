import { readFile } from 'node:fs/promises'
import { expect, test } from './support/province'

const LIST = '/xuong-bai-giang'
const COURSE = `${LIST}/qua-tang-xung-dot-loi-ich-va-nhung-nhieu`
const GIFT = '::a:: Được biếu quà thì làm gì? {=Từ chối#Đúng. ~Nhận#Sai.}\n\n::b:: Viết một đoạn. {}\n'
test.use({ ownProvince: true })

test('questions, a text and a whole course come in, and a course goes out, without a script', async ({
  page,
  signInAs,
}) => {
  test.slow()
  await signInAs('Lê Thị Thu Thảo')
  const submit = () => page.locator('main form button').last().click()

  await test.step('questions: what can be taken and what cannot, then the draft of the pool', async () => {
    await page.goto(`${COURSE}/nhap-cau-hoi`)
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'a.gift', mimeType: 'text/plain', buffer: Buffer.from(GIFT) })
    await submit()
    await expect(page.locator('main')).toContainText('Dòng 3')
    await submit()
    await expect(page.getByRole('textbox', { name: 'Nội dung' })).toHaveValue(/Được biếu quà thì làm gì\?/)
  })

  await test.step('pasted words become a draft lesson', async () => {
    await page.goto(`${COURSE}/nhap-bai`)
    await page.locator('textarea').fill('<h2>Một</h2><p>Chữ <b>đậm</b>.</p>')
    await submit()
    await expect(page.locator('textarea')).toHaveValue(/## Một\n\nChữ \*\*đậm\*\*\./)
    await page.locator('input[name="title"]').fill('Bài từ Word')
    await submit()
    await expect(page).toHaveURL(/bai-tu-word/)
  })

  await test.step('the course goes out and, the same, comes in', async () => {
    await page.goto(`${COURSE}/nhap-xuat`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href$="/khoa-hoc.zip"]').click(),
    ])
    const zip = await readFile(await download.path())
    await page.goto(`${LIST}/nhap-khoa-hoc`)
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'khoa.zip', mimeType: 'application/zip', buffer: zip })
    await submit()
    await expect(page.getByText('Giống hệt bản đang có').first()).toBeVisible()
    await expect(page.getByText('Thành bản nháp')).toHaveCount(0)
  })
})
