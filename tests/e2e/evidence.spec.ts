import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Page } from '@playwright/test'
import { unpacked } from '../support/unpacked'
import { expect, expectSound, test } from './support/province'

const INTACT = /mọi tệp còn nguyên như bản kê/

/** The pack as its taker holds it: in a folder, with no server and no network behind it. */
async function takePack(page: Page): Promise<{ folder: string; names: string[] }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải hồ sơ minh chứng (.zip)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^ho-so-minh-chung-[a-z0-9-]+\.zip$/)
  const folder = mkdtempSync(path.join(tmpdir(), 'lccv-evidence-'))
  const files = await unpacked(readFileSync(await download.path()))
  for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes)
  return { folder, names: [...files.keys()] }
}

async function choose(page: Page, label: string, files: string | string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByLabel(label).click()])
  await chooser.setFiles(files)
}

test('a pack is checked offline, and one changed byte is named', async ({ page, signInAs, context }) => {
  await signInAs('Đỗ Thị Hạnh')
  await page.goto('/don-vi')
  await page.getByRole('link', { name: 'Lập báo cáo để ký' }).first().click()
  await page.getByRole('link', { name: 'Hồ sơ minh chứng' }).click()
  const { folder, names } = await takePack(page)
  await page.reload()
  const made = (await page.locator('table .hash').first().textContent()) ?? ''

  await context.setOffline(true)
  await page.goto(pathToFileURL(path.join(folder, 'kiem-tra.html')).href)
  const status = page.getByRole('status')
  const chooseFiles = (...some: string[]) => choose(page, 'Hoặc chọn các tệp', files(...some))
  const files = (...some: string[]) => some.map((name) => path.join(folder, name))
  await chooseFiles(...names)
  await expect(status).toHaveText(INTACT)
  await expect(page.locator('#ma-ban-ke')).toHaveText(made)
  await expect(page.locator('#chua-ky')).toBeVisible()
  await expectSound(page)
  await choose(page, 'Chọn thư mục đã giải nén', folder)
  await expect(status).toHaveText(INTACT)

  for (const name of names.filter((one) => one !== 'ban-ke.json')) {
    const whole = readFileSync(path.join(folder, name))
    const changed = Buffer.from(whole)
    const middle = Math.floor(changed.length / 2)
    changed[middle] = (changed[middle] ?? 0) ^ 1
    writeFileSync(path.join(folder, name), changed)
    await chooseFiles(...names)
    await expect(status.getByRole('listitem')).toHaveText([`${name}: nội dung đã bị sửa.`])
    writeFileSync(path.join(folder, name), whole)
  }

  writeFileSync(path.join(folder, 'la.txt'), 'lạ')
  await chooseFiles(...names.filter((name) => name !== 'bao-cao.pdf'), 'la.txt')
  await expect(status.getByRole('listitem')).toHaveText([
    'bao-cao.pdf: thiếu tệp.',
    'la.txt: không có trong bản kê.',
  ])
  await chooseFiles('bao-cao.pdf')
  await expect(status).toContainText('Chưa thấy tệp ban-ke.json')
  rmSync(folder, { recursive: true })
})

test('the hash of a signed pack’s manifest stands on the public page of its code', async ({
  page,
  signInAs,
  keys,
}) => {
  const signed = (column: string) =>
    keys.one<string>(`SELECT "${column}" FROM "SignedReport" ORDER BY "id" LIMIT 1`)
  await signInAs('Trần Minh Đức')
  await page.goto(`/don-vi/${signed('unitId')}/ho-so-minh-chung?ky=${signed('periodId')}`)
  // The pack names people: an inspector says why first.
  await page.getByLabel('Đối chiếu số liệu báo cáo').check()
  await page.getByRole('button', { name: 'Ghi nhật ký và xem tên' }).click()
  const { folder } = await takePack(page)
  const hash = createHash('sha256')
    .update(readFileSync(path.join(folder, 'ban-ke.json')))
    .digest('hex')
  rmSync(folder, { recursive: true })

  await page.context().clearCookies()
  await page.goto(`/bao-cao/${signed('code')}`)
  await expect(page.getByRole('region', { name: 'Hồ sơ minh chứng đã lập' })).toContainText(hash)
  await expectSound(page)
})
