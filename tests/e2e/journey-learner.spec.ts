import { readFile } from 'node:fs/promises'
import { type Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, expectSound, test } from './support/province'
import { answerToTheEnd, attemptOn, choose, numberOn } from './support/sitting'

const TU = 'Nguyễn Quốc Tư'
test.use({ ownProvince: true })

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

test('an official continues, practises, sits the test and is certified', async ({
  page,
  browser,
  signInAs,
  keys,
  baseURL,
}) => {
  await test.step('what is to be done, and the lesson left open', async () => {
    await signInAs(TU)
    await expect(page.getByText(/Chào anh Tư\. Anh còn \d+ việc/)).toBeVisible()
    await follow(page, 'Học tiếp bài 3')
    await expect(page.getByText('Bài 3/4')).toBeVisible()
    await expectSound(page)
  })

  await test.step('a scenario answered in place', async () => {
    const scenario = page
      .getByRole('group')
      .filter({ has: page.getByRole('radio') })
      .first()
    await scenario.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Xem giải thích' }).first().click()
    await expect(page).toHaveURL(/da-tra-loi=1#tinh-huong-1$/)
    await expect(page.getByText(/^(Đúng\.|Chưa đúng\.)$/).first()).toBeVisible()
  })

  await test.step('practice explains at once and asks again what was wrong', async () => {
    await press(page, 'Đã đọc xong, làm câu hỏi')
    await expect(page).toHaveURL(/\/xung-dot-loi-ich\/on-tap\/1$/)
    await practise(page, (number) => keys.rightInPractice('xung-dot-loi-ich', number))
    await expect(page.getByText(/Đúng \d+\/\d+ câu/)).toBeVisible()
    await follow(page, /Ôn lại 1 câu chưa đúng/)
    await choose(page, keys.rightInPractice('xung-dot-loi-ich', 1))
    await press(page, 'Trả lời')
    await follow(page, 'Xem kết quả ôn tập')
    await expect(page.getByText('Đã trả lời đúng tất cả các câu.')).toBeVisible()
  })

  await test.step('the last lesson', async () => {
    await follow(page, /^Bài tiếp theo/)
    await press(page, 'Đã đọc xong, làm câu hỏi')
    await page.goto('/viec-can-lam')
  })

  await test.step('the test begins and keeps what is answered', async () => {
    await follow(page, 'Làm bài kiểm tra')
    await expect(page.getByText(/10 câu · không giới hạn thời gian · cần đúng từ 8 câu/)).toBeVisible()
    await press(page, 'Bắt đầu làm bài')
    await expect(page.getByText('Câu 1 trên 10')).toBeVisible()
    await choose(page, keys.rightIn(attemptOn(page), 1))
    await expect(page.getByText(/Đã lưu lúc \d\d:\d\d/)).toBeVisible()
    await page.reload()
    await expect(
      page
        .getByRole('radio', { checked: true })
        .or(page.getByRole('checkbox', { checked: true }))
        .first(),
    ).toBeVisible()
  })

  await test.step('another device goes on where this one stopped, and back', async () => {
    const other = await browser.newContext({ baseURL: baseURL ?? '' })
    const elsewhere = await other.newPage()
    await elsewhere.goto('/dang-nhap')
    await elsewhere.getByRole('button', { name: TU }).click()
    await follow(elsewhere, 'Làm tiếp bài kiểm tra')
    await expect(elsewhere.getByText('Câu 2 trên 10')).toBeVisible()
    await choose(elsewhere, keys.rightIn(attemptOn(elsewhere), 2))
    await press(elsewhere, 'Tiếp tục')
    await expect(elsewhere.getByText('Câu 3 trên 10')).toBeVisible()
    await other.close()
    await press(page, 'Tiếp tục')
    await expect(page.getByText('Câu 2 trên 10')).toBeVisible()
    await expect(page.getByText(/Đã lưu lúc \d\d:\d\d/)).toBeVisible()
  })

  await test.step('save and leave, and come back to the first open question', async () => {
    await press(page, 'Lưu và thoát')
    await expect(page.getByText('Đã lưu bài làm.', { exact: false })).toBeVisible()
    await follow(page, 'Làm tiếp bài kiểm tra')
    expect(numberOn(page)).toBe(3)
  })

  await test.step('to the review with one question left open, then complete', async () => {
    await press(page, 'Tiếp tục')
    await answerToTheEnd(page, keys)
    await expect(page.getByText('Còn 1 câu chưa trả lời: câu 3.')).toBeVisible()
    await expectSound(page)
    await follow(page, 'Sửa câu 3')
    await answerToTheEnd(page, keys)
    await expect(page.getByText('Đã trả lời đủ 10 câu.')).toBeVisible()
  })

  await test.step('handed in by a double press, once', async () => {
    const attempt = attemptOn(page)
    await page.getByRole('button', { name: 'Nộp bài' }).dblclick()
    await expect(heading(page, 'Đạt: 10/10 câu')).toBeVisible()
    await expect(page.getByText(/Đã nhận bài lúc \d\d:\d\d\. Mã bài: BK-\w{4}-\w{4}\./)).toBeVisible()
    expect(keys.one<number>('SELECT COUNT(*) n FROM "Grade" WHERE "attemptId" = ?', attempt)).toBe(1)
    expect(keys.one<number>('SELECT COUNT(*) n FROM "Completion" WHERE "attemptId" = ?', attempt)).toBe(1)
    await page.goBack()
    await expect(page).not.toHaveURL(/dang-nhap/)
    await page.goto(`/kiem-tra/${attempt}/ket-qua`)
    await expectSound(page)
  })

  await test.step('the certificate, as a file and for anyone', async () => {
    await follow(page, 'Xem giấy xác nhận')
    const downloading = page.waitForEvent('download')
    await follow(page, 'Tải PDF')
    const text = await pdfText(await (await downloading).path())
    expect(text).toContain('GIẤY XÁC NHẬN HOÀN THÀNH')
    expect(text).toContain('Nguyễn Quốc Tư')
    expect(text).toContain('Quà tặng, xung đột lợi ích và nhũng nhiễu')
    const code = text.match(/LC-\w{4}-\w{4}-\w{4}/)?.[0] ?? ''
    await page.context().clearCookies()
    await page.goto(`/xac-nhan/${code}`)
    await expect(heading(page, /Giấy xác nhận hợp lệ/)).toBeVisible()
    await expect(page.getByText('Nguyễn Quốc Tư')).toBeVisible()
    await expectSound(page)
  })
})

test('who fails sees what to read again, not the key, and may sit again', async ({
  page,
  signInAs,
  keys,
}) => {
  await signInAs(TU)
  const course = new URL(
    (await page.getByRole('link', { name: /^Học tiếp bài/ }).getAttribute('href')) ?? '',
    page.url(),
  ).pathname.replace(/\/[^/]+$/, '')
  for (const lesson of ['xung-dot-loi-ich', 'len-tieng-an-toan']) {
    await page.goto(`${course}/${lesson}`)
    await press(page, /^Đã đọc xong/)
  }
  await page.goto(`${course}/kiem-tra`)
  await press(page, 'Bắt đầu làm bài')
  await answerToTheEnd(page, keys, { wrong: 4 })
  await press(page, 'Nộp bài')
  await expect(heading(page, 'Chưa đạt: 6/10 câu, cần 8')).toBeVisible()
  await expect(page.getByText(/Nên đọc lại \d mục trước khi làm lại/)).toBeVisible()
  await expect(page.getByText('Đáp án đúng:')).toHaveCount(0)
  await expectSound(page)
  await press(page, 'Làm lại (còn 2 lần)')
  await expect(page.getByText('Câu 1 trên 10')).toBeVisible()
})

/** Through a lesson's practice: the first question wrong, the others right. */
async function practise(page: Page, rightFor: (number: number) => string[]): Promise<void> {
  for (let number = 1; ; number++) {
    await choose(page, rightFor(number), number === 1 ? 'wrong' : 'right')
    await press(page, 'Trả lời')
    await expect(page.getByText(number === 1 ? 'Chưa đúng.' : 'Đúng.', { exact: true }).first()).toBeVisible()
    const next = page.getByRole('link', { name: 'Câu tiếp theo' })
    if ((await next.count()) === 0) break
    await next.click()
  }
  await page.getByRole('link', { name: 'Xem kết quả ôn tập' }).click()
}

async function pdfText(file: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(await readFile(file)), useSystemFonts: false })
    .promise
  const page = await document.getPage(1)
  const { items } = await page.getTextContent()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
}
