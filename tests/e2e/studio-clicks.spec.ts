import { type Page } from '@playwright/test'
import { test } from './support/counted'
import { expect, expectSound } from './support/province'

const STUDIO = '/xuong-bai-giang'
const FREE = `${STUDIO}/qua-tang-xung-dot-loi-ich-va-nhung-nhieu`
const REVIEWED = `${STUDIO}/trach-nhiem-nguoi-dung-dau`
const TRAINER = 'Lê Thị Thu Thảo'
const REVIEWER = 'Phạm Đình Khôi'

test.use({ ownProvince: true })

const text = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })

test('J7, no click in the editor: a question is twelve lines, and the list beside says while one types what is missing', async ({
  page,
  signInAs,
}) => {
  const choices = ['[ ] Giữ lại', '[x] Báo cáo bằng văn bản', '[ ] Chia cho cả phòng', '[ ] Chờ anh Lâm về']
  const question = [
    'Anh Tư nên làm gì trước?',
    '',
    ...choices.flatMap((choice) => [`- ${choice}.`, '  > Vì sao.']),
    '',
    'Căn cứ: [[ND-59-2019 Điều 25]]',
  ]
  const reading = ['Mục: ba-cau-hoi', 'Mục tiêu: 1']
  expect([...question, ...reading].filter((line) => line !== '')).toHaveLength(12)
  const type = async (...lines: string[]) => {
    for (const line of lines) {
      await page.keyboard.insertText(line)
      await page.keyboard.press('Enter')
    }
  }
  await signInAs(TRAINER)
  await page.goto(`${FREE}/02-qua-tang-va-hoi-lo`)
  await text(page).focus()
  await page.keyboard.press('Control+End')
  await type('', '::: câu hỏi qua-tang-90', ...question, ':::')
  await expect(page.locator('#ban-xem-truoc')).toContainText('Anh Tư nên làm gì trước?')
  const check = page.getByRole('region', { name: 'Kiểm tra' })
  await expect(check.getByRole('listitem')).toHaveText([/chưa gắn với mục tiêu/, /nên đọc lại mục nào/])
  await expectSound(page)
  await page.keyboard.press('ArrowUp')
  await type(...reading)
  await expect(page.getByText(/Không có chỗ nào phải sửa/)).toHaveCount(2)
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/Đã lưu nháp lúc/)).toBeVisible()
  await expect(text(page)).toHaveValue(/- \[x\] Báo cáo bằng văn bản\.\n/)
})

test('J7, three clicks by the form: one question with four choices and explanations', async ({
  page,
  signInAs,
  count,
}) => {
  await signInAs(TRAINER)
  await page.goto(`${FREE}/02-qua-tang-va-hoi-lo`)
  await count.press('Câu hỏi')
  const dialog = page.getByRole('dialog')
  const field = (label: string) => dialog.getByLabel(label, { exact: true })
  await expect(dialog.getByLabel('Lời hỏi')).toBeFocused()
  await count.type(field('Lời hỏi'), 'Anh Tư nên làm gì trước?')
  for (const letter of ['A', 'B', 'C', 'D']) {
    await count.type(field(`Phương án ${letter}`), `Việc ${letter}.`)
    await count.type(field(`Giải thích phương án ${letter}`), `Vì sao ${letter}.`)
  }
  await count.type(field('Căn cứ'), 'ND-59-2019 Điều 25')
  await expectSound(page)
  await count.check(field('B'))
  await count.press('Chèn câu hỏi')
  await expect(dialog).toBeHidden()
  // The caret was never set: the question stands at the end, and the front matter is whole.
  await expect(text(page)).toHaveValue(
    /^---\ntiêu đề: [^]*\n\n::: câu hỏi [a-z-]+\d+\nAnh Tư nên làm gì trước\?[^]*\n:::\n$/,
  )
  const below = await text(page).evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop)
  expect(below).toBeLessThan(4)
  await expect(page.locator('#ban-xem-truoc')).toContainText('Anh Tư nên làm gì trước?')
  expect(count.clicks).toBe(3)
  // The stem, four choices and the article it rests on, as elsewhere; and an explanation for each choice.
  expect(count.typed).toBe(6 + 4)
  await expect(page.locator('[data-autosave-said]')).toContainText(/Tự lưu lúc/, { timeout: 15_000 })
})

test('J8, three clicks to send a new lesson, and another person publishes it', async ({
  page,
  signInAs,
  count,
}) => {
  await signInAs(TRAINER)
  await page.goto(STUDIO)
  await count.press(/^Bài mới trong “Trách nhiệm/)
  await count.type(page.getByLabel('Tên bài'), 'Nghe dân nói thế nào?')
  await expectSound(page)
  await count.press('Lưu và sang bước gửi duyệt')
  await count.type(page.getByLabel('Ghi chú thay đổi'), 'Thêm bài về tiếp dân.')
  await count.press('Gửi duyệt')
  await expect(page.getByText(/^Đã gửi duyệt: Bài 4\. Nghe dân/)).toBeVisible()
  expect(count.clicks).toBe(3)
  expect(count.typed).toBe(2)
  await expectSound(page)

  await signInAs(REVIEWER)
  await page.goto(STUDIO)
  await expect(page.getByText(/2 bài chờ duyệt/)).toBeVisible()
  await expectSound(page)
  await page
    .getByRole('link', { name: /Nghe dân nói/ })
    .first()
    .click()
  await expect(page.getByLabel('Ghi chú thay đổi')).toHaveValue('Thêm bài về tiếp dân.')
  await expectSound(page)
  await page.getByRole('button', { name: 'Xuất bản ấn bản mới' }).click()
  await expect(page.getByText(/Đã xuất bản ấn bản số \d+/)).toBeVisible()
})

test('J9, one click from the list to the verdicts in words, without a name', async ({
  page,
  signInAs,
  count,
}) => {
  await signInAs(TRAINER)
  await page.goto(STUDIO)
  count.clicks += 1
  await page.locator(`a[href="${FREE}/thong-ke"]`).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Thống kê câu hỏi' })).toBeVisible()
  await expect(page.locator('.item-summary')).toContainText(/câu|kết luận/)
  await expect(page.getByRole('main')).not.toContainText('Trần Thị Yến')
  expect(count.clicks).toBe(1)
  await expectSound(page)
})

test('@full every new page of the studio is sound', async ({ page, signInAs }) => {
  test.slow()
  await signInAs(TRAINER)
  for (const path of [
    `${FREE}/thu-tu-va-kiem-tra`,
    `${FREE}/lam-thu?tu=xuat-ban`,
    `${FREE}/02-qua-tang-va-hoi-lo/lich-su`,
    ...['tieu-de', 'trich-luat', 'cau-hoi', 'anh'].map(
      (what) => `${FREE}/02-qua-tang-va-hoi-lo/chen/${what}`,
    ),
    `${FREE}/02-qua-tang-va-hoi-lo/chen/trich-luat?tim=qua+tang`,
    `${REVIEWED}/02-cong-khai-giai-trinh-chuyen-doi`,
    `${REVIEWED}/02-cong-khai-giai-trinh-chuyen-doi/xuat-ban`,
  ]) {
    await page.goto(path)
    await expectSound(page)
  }
  await page.goto(`${FREE}/02-qua-tang-va-hoi-lo/chen/cau-hoi`)
  await page.getByRole('button', { name: 'Chèn câu hỏi' }).click()
  await expectSound(page)
  await page.goto(`${FREE}/lam-thu?tu=nhap`)
  await page.getByRole('button', { name: 'Nộp bài làm thử' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Làm thử: chưa đạt/ })).toBeVisible()
  await expectSound(page)
})
