import { expect, expectSound, test } from './support/province'

const LIST = '/xuong-bai-giang'
const COURSE = `${LIST}/qua-tang-xung-dot-loi-ich-va-nhung-nhieu`
const LESSON = `${COURSE}/03-xung-dot-loi-ich`
test.use({ ownProvince: true })

test('every page of the studio is sound, with and without something to correct @full', async ({
  page,
  signInAs,
}) => {
  test.slow()
  await signInAs('Lê Thị Thu Thảo')
  const sound = async (path: string) => {
    await page.goto(path)
    await expectSound(page)
  }
  await sound(`${LIST}/gop-y`)
  await sound(`${LIST}/can-cu`)
  await sound(`${LIST}/can-cu?tim=qua+tang`)
  await sound(`${LIST}/can-cu?tim=zzz`)
  await sound(`${COURSE}/bai-moi`)
  await page.getByRole('button', { name: 'Tạo bài nháp' }).click()
  await expectSound(page)
  await sound(`${LESSON}/xuat-ban`)
  await sound(`${COURSE}/course`)
  await sound(`${COURSE}/03-xung-dot-loi-ich.pool?phan=xem-truoc`)

  const text = page.getByRole('textbox', { name: 'Nội dung' })
  await page.goto(LESSON)
  const other = await page.context().newPage()
  await other.goto(LESSON)
  await text.fill(
    (await text.inputValue()).replaceAll('- [x]', '- [ ]').replace('\n## ', '\n[[ND-99-2019 Điều 1]]\n\n## '),
  )
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect(page.getByText(/Đã lưu nháp/)).toBeVisible()
  await page.getByText('Cách viết', { exact: true }).click()
  await expectSound(page)
  await sound(LIST)
  await sound(`${LESSON}?phan=kiem-tra`)
  await sound(`${LESSON}?dong=42`)
  await sound(`${LESSON}/xuat-ban`)

  await other.getByRole('textbox', { name: 'Nội dung' }).fill('Bản của cửa sổ kia.')
  await other.getByRole('button', { name: 'Lưu nháp' }).click()
  await expect(other.getByText('Bài này đã được người khác lưu')).toBeVisible()
  await expectSound(other)
})

const GIFT = '::a:: Được biếu quà thì làm gì? {=Từ chối#Đúng. ~Nhận#Sai.}\n\n::b:: Viết một đoạn. {}\n'

test('pages of moving in and out and of statistics are sound @full', async ({ page, signInAs }) => {
  test.slow()
  await signInAs('Lê Thị Thu Thảo')
  const sound = async (path: string) => {
    await page.goto(path)
    await expectSound(page)
  }
  for (const path of ['nhap-xuat', 'nhap-cau-hoi', 'nhap-bai', 'thong-ke', 'thong-ke/qua-tang-kt-mung-cuoi'])
    await sound(`${COURSE}/${path}`)
  await sound(`${LIST}/nhap-khoa-hoc`)
  await page.locator('main form button').click()
  await expectSound(page)
  await page.goto(`${COURSE}/nhap-bai`)
  await page.locator('main form button').click()
  await expectSound(page)
  await page.goto(`${COURSE}/nhap-cau-hoi`)
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'a.gift', mimeType: 'text/plain', buffer: Buffer.from(GIFT) })
  await page.locator('main form button').click()
  await expect(page.locator('.item-summary')).toBeVisible()
  await expectSound(page)
})
