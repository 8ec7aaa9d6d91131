import { type Page } from '@playwright/test'
import readExcelFile from 'read-excel-file/node'
import { expect, expectSound, test } from './support/province'

const HANH = 'Đỗ Thị Hạnh'
const table = (page: Page) => page.getByRole('table', { name: /người trong danh sách này/ })
const names = (page: Page) => table(page).getByRole('rowheader').getByRole('link').allTextContents()

test.describe('the head of a commune', () => {
  test.beforeEach(async ({ page, signInAs }) => {
    await signInAs(HANH)
    await page.goto('/don-vi')
  })

  test('reads in one sentence who has not finished, and every figure leads to its people', async ({
    page,
  }) => {
    const sentence = page.getByText(/\d+ trên \d+ người chưa hoàn thành/)
    await expect(sentence).toBeVisible()
    const [, unfinished, headcount] = (await sentence.textContent())?.match(/(\d+) trên (\d+)/) ?? []
    await expect(page.getByText(/Số liệu lúc \d\d:\d\d/).first()).toBeVisible()
    expect(await names(page)).toHaveLength(Number(unfinished))
    await expectSound(page)

    const figures = page.getByRole('link', { name: /người .*, xem danh sách/ })
    expect(await figures.count()).toBeGreaterThanOrEqual(3)
    for (let place = 0; place < (await figures.count()); place++) {
      const figure = figures.nth(place)
      const said = Number(
        ((await figure.getAttribute('aria-label')) ?? (await figure.textContent()))?.match(/[\d.]+/)?.[0],
      )
      const before = page.url()
      await figure.click()
      const shown = (await table(page).count()) > 0 ? await names(page) : []
      expect(shown, `people behind figure ${place + 1}`).toHaveLength(said)
      await page.goto(before)
    }
    await expect(page.getByText(`${headcount} người`, { exact: false }).first()).toBeVisible()
  })

  test('filters by an address that can be shared, also without accents', async ({ page }) => {
    await page.getByRole('searchbox', { name: /Tìm theo tên/ }).fill('lo van binh')
    await page.getByRole('combobox', { name: 'Tình trạng' }).selectOption({ index: 7 })
    await page.getByRole('button', { name: 'Lọc' }).click()
    await expect(page).toHaveURL(/ten=lo\+van\+binh/)
    expect(await names(page)).toEqual([expect.stringContaining('Lò Văn Bình')])
    await page.goto(page.url())
    expect(await names(page)).toHaveLength(1)
    await page.getByRole('link', { name: 'Lò Văn Bình' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Lò Văn Bình')
    await expect(page.getByText(/Điểm và câu trả lời là của riêng từng người/)).toBeVisible()
    await expectSound(page)
  })

  test('a filter that finds nobody says so and offers everyone', async ({ page }) => {
    await page.goto(`${new URL(page.url()).pathname}?ten=khong+co+ai`)
    await expect(page.getByText('Không có ai phù hợp với điều kiện lọc.')).toBeVisible()
    await expectSound(page)
    await page.getByRole('link', { name: /Xem tất cả \d+ người/ }).click()
    expect((await names(page)).length).toBeGreaterThan(20)
  })

  test('goes down to a part of the unit and back up, and no further', async ({ page }) => {
    await page
      .getByRole('table', { name: 'Đơn vị trực thuộc' })
      .getByRole('link', { name: /Phòng Kinh tế/ })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Phòng Kinh tế')
    const trail = page.getByRole('navigation', { name: 'Vị trí trong hệ thống' }).getByRole('link')
    await expect(trail).toHaveCount(1)
    await trail.click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Tân Lập')
  })

  test('the workbook is the list on the screen, in Vietnamese and with its zeros', async ({ page }) => {
    await page.goto(`${new URL(page.url()).pathname}?tinh-trang=tat-ca&sap-xep=ten`)
    const shown = await names(page)
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: /Tải tệp Excel/ }).click()
    const file = await downloading
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
    const sheets = (await readExcelFile(await file.path())) as { data?: unknown[][] }[] | unknown[][]
    const rows = rowsOf(sheets)
    const header = rows.findIndex((row) => row.includes('Họ và tên'))
    const column = rows[header]?.indexOf('Họ và tên') ?? -1
    const codes = rows[header]?.indexOf('Mã cán bộ') ?? -1
    const people = rows.slice(header + 1).filter((row) => typeof row[column] === 'string')
    expect(people.map((row) => row[column])).toEqual(shown.map((name) => name.trim()))
    for (const row of people) expect(row[codes], 'a code is text').toEqual(expect.any(String))
  })

  test('the CSV opens in Vietnamese: it begins with a mark of its encoding', async ({ page }) => {
    const answer = await page.request.get(`${new URL(page.url()).pathname}/danh-sach.csv?tinh-trang=tat-ca`)
    const bytes = await answer.body()
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString('utf8')).toContain('Nguyễn Quốc Tư')
  })
})

test('the head of one commune finds nothing of another', async ({ page, signInAs, keys }) => {
  await signInAs(HANH)
  for (const code of ['BM.22', 'BM.09', 'BM']) {
    const id = keys.one<string>('SELECT "id" FROM "Unit" WHERE "code" = ?', code)
    const answer = await page.goto(`/don-vi/${id}`)
    expect(answer?.status(), code).toBe(404)
    await expect(page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang này' })).toBeVisible()
  }
})

test('an inspector reads the whole province, and no name', async ({ page, signInAs, keys }) => {
  await signInAs('Trần Minh Đức')
  await page.goto('/toan-tinh')
  await expect(page.getByText(/[\d,]+% hoàn thành/).first()).toBeVisible()
  await expect(page.getByText(/\d+ người quá hạn tại \d+ đơn vị/)).toBeVisible()
  const words = await page.getByRole('main').textContent()
  expect(words).not.toContain('Lò Văn Bình')
  expect(keys.one<number>('SELECT COUNT(*) n FROM "Official"')).toBeGreaterThan(1000)
  await expectSound(page)
})

/** The reader gives rows, or sheets with rows, by its version. */
function rowsOf(read: { data?: unknown[][] }[] | unknown[][]): unknown[][] {
  const [first] = read
  return first && !Array.isArray(first) && first.data ? first.data : (read as unknown[][])
}
