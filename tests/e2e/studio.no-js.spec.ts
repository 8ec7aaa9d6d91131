import { type Page } from '@playwright/test'
import { expect, test } from './support/province'

const LIST = '/xuong-bai-giang'
const COURSE = 'qua-tang-xung-dot-loi-ich-va-nhung-nhieu'
const EDIT = `${LIST}/${COURSE}/04-len-tieng-an-toan`
test.use({ ownProvince: true })

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const text = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })

async function rewrite(page: Page, change: (before: string) => string): Promise<void> {
  await text(page).fill(change(await text(page).inputValue()))
}

test('a lesson is written, previewed, corrected and published without a script', async ({
  page,
  signInAs,
}) => {
  await signInAs('Lê Thị Thu Thảo')
  await page.goto(EDIT)

  await test.step('preview by a press, the error by its line', async () => {
    await rewrite(page, (before) => before.replace('\n## ', '\nCâu mới dẫn [[ND-99-2019 Điều 1]].\n\n## '))
    await press(page, 'Lưu và xem trước')
    await expect(page.locator('#ban-xem-truoc')).toContainText('Câu mới dẫn')
    await expect(page.getByText(/kho văn bản chưa có «ND-99-2019»/)).toBeVisible()
    await page.getByRole('link', { name: /^Dòng \d+$/ }).click()
    await expect(page.locator('.line-excerpt mark')).toHaveText('Câu mới dẫn [[ND-99-2019 Điều 1]].')
  })

  await test.step('the article is found in the register', async () => {
    await page.goto(`${LIST}/can-cu`)
    await page.getByRole('searchbox', { name: 'Từ cần tìm' }).fill('59/2019 dieu 25')
    await press(page, 'Tìm căn cứ')
    await expect(page.getByText('[[ND-59-2019 Điều 25]]')).toBeVisible()
  })

  await test.step('published as a new edition', async () => {
    await page.goto(EDIT)
    await rewrite(page, (before) => before.replace('ND-99-2019 Điều 1', 'ND-59-2019 Điều 25'))
    await press(page, 'Lưu và sang bước xuất bản')
    await page.getByLabel('Nội dung pháp luật thay đổi').check()
    await page.getByLabel('Ghi chú thay đổi').fill('Thêm một câu có căn cứ.')
    await press(page, 'Xuất bản ấn bản mới')
    await expect(page.getByText(/Đã xuất bản ấn bản số 2/)).toBeVisible()
    await expect(page.getByRole('row', { name: /^Bài 4\. Thấy sai/ })).toContainText('Lê Thị Thu Thảo')
  })
})

test('two windows on one lesson: the second is shown both texts', async ({ page, context, signInAs }) => {
  await signInAs('Lê Thị Thu Thảo')
  const other = await context.newPage()
  await page.goto(EDIT)
  await other.goto(EDIT)
  await rewrite(other, (before) => before.replace('\n## ', '\nCâu của cửa sổ kia.\n\n## '))
  await press(other, 'Lưu nháp')
  await rewrite(page, (before) => before.replace('\n## ', '\nCâu của cửa sổ này.\n\n## '))
  await press(page, 'Lưu nháp')
  await expect(page.getByText('Bài này đã được người khác lưu')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^Bản đã lưu/ })).toHaveValue(/Câu của cửa sổ kia\./)
  await expect(page.getByRole('textbox', { name: /chưa lưu/ })).toHaveValue(/Câu của cửa sổ này\./)
  await press(page, /thay bản kia/)
  await expect(text(page)).toHaveValue(/Câu của cửa sổ này\./)
})

test('a new lesson begins as a draft with its form', async ({ page, signInAs }) => {
  await signInAs('Lê Thị Thu Thảo')
  await page.goto(LIST)
  await page.locator(`a[href$="${COURSE}/bai-moi"]`).click()
  await press(page, 'Tạo bài nháp')
  await expect(page.getByRole('link', { name: 'Nhập tên bài.' })).toBeVisible()
  await page.getByLabel('Tên bài').fill('Tặng quà cho ai?')
  await press(page, 'Tạo bài nháp')
  await expect(page).toHaveURL(/05-tang-qua-cho-ai/)
  await expect(page.getByRole('heading', { level: 1, name: 'Bài 5. Tặng quà cho ai?' })).toBeVisible()
})

test('a question is added by its form, and a lesson sent, returned and sent again, without a script', async ({
  page,
  signInAs,
}) => {
  const lesson = `${LIST}/trach-nhiem-nguoi-dung-dau/03-xu-ly-bao-cao-va-ke-khai`
  await signInAs('Lê Thị Thu Thảo')
  await page.goto(lesson)
  await press(page, 'Câu hỏi')
  await page.getByLabel('Lời hỏi').fill('Bà Hiền làm gì trước?')
  for (const letter of ['A', 'B', 'C', 'D']) {
    await page.getByLabel(`Phương án ${letter}`, { exact: true }).fill(`Việc ${letter}.`)
    await page.getByLabel(`Giải thích phương án ${letter}`).fill(`Vì sao ${letter}.`)
  }
  await page.getByLabel('B', { exact: true }).check()
  await page.getByLabel('Căn cứ').fill('L-36-2018 Điều 22')
  await press(page, 'Chèn câu hỏi')
  await expect(page.locator('.line-excerpt mark')).toContainText('::: câu hỏi')
  await press(page, 'Lưu và sang bước gửi duyệt')
  await page.getByLabel('Ghi chú thay đổi').fill('Thêm một câu ôn tập.')
  await press(page, 'Gửi duyệt')

  await signInAs('Phạm Đình Khôi')
  await page.goto(`${lesson}/xuat-ban`)
  await page.getByText('Trả lại để sửa', { exact: true }).click()
  await page.getByLabel('Lời giải thích chưa rõ').check()
  await press(page, 'Trả lại bản nháp')
  await expect(page.getByText(/^Đã trả lại: Bài 3/)).toBeVisible()

  await signInAs('Lê Thị Thu Thảo')
  await page.goto(lesson)
  await expect(page.getByText('Lời giải thích chưa rõ')).toBeVisible()
})

test('a question is looked at by its verdict and withdrawn, its effect told first, without a script', async ({
  page,
  signInAs,
}) => {
  await signInAs('Lê Thị Thu Thảo')
  await page.goto(LIST)
  await page.locator(`a[href="${LIST}/${COURSE}/thong-ke"]`).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Thống kê câu hỏi' })).toBeVisible()
  await page.locator(`main a[href^="${LIST}/${COURSE}/thong-ke/"]`).first().click()
  const withdrawal = page.getByRole('region', { name: 'Rút câu này khỏi đề' })
  await expect(withdrawal).toContainText('Từ lúc rút, đề mới không lấy câu này nữa.')
  await expect(withdrawal).toContainText(/Kho còn \d+ câu cho \d+ câu của đề/)

  await press(page, 'Rút câu này khỏi đề')
  await expect(page.locator('.error-summary')).toBeVisible()
  await page.getByLabel(/Lý do/).fill('Hai phương án đều đúng.')
  await press(page, 'Rút câu này khỏi đề')
  await expect(page.getByText('Đã rút câu này khỏi đề. Chưa bài nào được chấm lại.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Lý do: Hai phương án đều đúng.')
})
