import { type Page } from '@playwright/test'
import { expect, expectSound, test } from './support/province'

const TRAINER = 'Lê Thị Thu Thảo'
const NEVER_BEGAN = 'Lò Văn Bình'
const IN_THE_MIDDLE = 'Nguyễn Quốc Tư'
const PAGE = '/khoa-hoc/qua-tang-xung-dot-loi-ich-va-nhung-nhieu/qua-tang-va-hoi-lo'
const LESSON = /^Bài 2\. Được biếu quà/
test.use({ ownProvince: true })

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).click()
const text = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })

async function rewrite(page: Page, change: (before: string) => string): Promise<void> {
  await text(page).fill(change(await text(page).inputValue()))
}

test('a trainer corrects a sentence, publishes it, and a learner reads the new words', async ({
  page,
  signInAs,
  isMobile,
}) => {
  test.slow()
  const sentence = 'Anh Tư còn ba năm nữa thì nghỉ hưu.'
  const corrected = 'Anh Tư còn đúng hai năm nữa thì nghỉ hưu.'
  const narrow = isMobile

  await test.step('the list', async () => {
    await signInAs(TRAINER)
    await follow(page, 'Xưởng bài giảng')
    await expect(page.getByRole('heading', { level: 1, name: 'Xưởng bài giảng' })).toBeVisible()
    await expectSound(page)
    await follow(page, LESSON)
  })

  await test.step('what is written is seen at once, before it is saved', async () => {
    await expectSound(page)
    await rewrite(page, (before) => before.replace(sentence, corrected))
    const preview = page.locator('#ban-xem-truoc')
    await expect(preview).toContainText(corrected)
    await page.keyboard.press('Tab')
    await expect(text(page)).not.toBeFocused()
  })

  await test.step('Ctrl+S saves a draft', async () => {
    await text(page).focus()
    await page.keyboard.press('Control+s')
    await expect(page.getByText(/Đã lưu nháp lúc \d\d:\d\d/)).toBeVisible()
    await expectSound(page)
  })

  await test.step('an error is named by its line and blocks publishing', async () => {
    await rewrite(page, (before) => before.replace('- [x]', '- [ ]'))
    await press(page, 'Lưu và sang bước xuất bản')
    await expect(page.getByRole('heading', { name: 'Chưa xuất bản được: còn 1 chỗ phải sửa' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Xuất bản ấn bản mới' })).toHaveCount(0)
    await expectSound(page)
    await follow(page, 'Quay lại sửa')
    const problem = page.getByRole('link', { name: /^Dòng \d+$/ })
    const line = Number((await problem.innerText()).replace(/\D/g, ''))
    await problem.click()
    if (narrow) await expect(page.getByRole('heading', { name: `Dòng ${line}` })).toBeVisible()
    else expect(await selectedLine(page)).toMatch(/^::: /)
    await expectSound(page)
    await rewrite(page, (before) => before.replace('- [ ] Nhờ chị Hạnh', '- [x] Nhờ chị Hạnh'))
  })

  await test.step('the review before publishing asks what kind of change it is', async () => {
    await press(page, 'Lưu và sang bước xuất bản')
    await expect(page.getByText(corrected).first()).toBeVisible()
    await expectSound(page)
    await press(page, 'Xuất bản ấn bản mới')
    await expect(page.getByRole('link', { name: 'Chọn loại thay đổi.' })).toBeVisible()
    await expectSound(page)
    await page.getByLabel('Sửa nhỏ').check()
    await page.getByLabel('Ghi chú thay đổi').fill('Sửa số năm cho đúng.')
    await press(page, 'Xuất bản ấn bản mới')
    await expect(page.getByText(/Đã xuất bản ấn bản số 2/)).toBeVisible()
    await expectSound(page)
  })

  await test.step('a learner who begins now reads the new words; one in the middle stays on the old ones', async () => {
    await signInAs(NEVER_BEGAN)
    await page.goto(PAGE)
    await expect(page.getByText(corrected)).toBeVisible()
    await signInAs(IN_THE_MIDDLE)
    await page.goto(PAGE)
    await expect(page.getByText(sentence)).toBeVisible()
  })
})

async function selectedLine(page: Page): Promise<string> {
  return text(page).evaluate((box: HTMLTextAreaElement) =>
    box.value.slice(box.selectionStart, box.selectionEnd),
  )
}
