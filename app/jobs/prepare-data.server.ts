import { existsSync } from 'node:fs'
import { seedDemoProvince } from '../../prisma/seed/demo-province.server'
import { tellEarlierNotices } from '../../prisma/seed/earlier-notices.server'
import { keepEarlierDays } from '../../prisma/seed/earlier-days.server'
import { publishLawChangeStory } from '../../prisma/seed/law-change-story.server'
import { importContent } from '~/courseware/import.server'
import { backUp } from '~/platform/backup.server'
import { dayOf } from '~/platform/calendar'
import { closeDatabase, db, isPostgres } from '~/platform/database.server'
import { environment, WrongSetting } from '~/platform/environment.server'
import { DatabaseInUse, deployMigrations, migrationState, sqliteFile } from '~/platform/migrations.server'
import { closeSql } from '~/platform/sql.server'

const now = new Date()

/** Says what a step does and how long it took. */
async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  console.info(`→ ${title} …`)
  const result = await work()
  console.info(`  xong sau ${((performance.now() - began) / 1000).toFixed(1).replace('.', ',')} giây`)
  return result
}

/** An existing database is copied before its schema changes: SQLite cannot undo half a migration. */
async function migrate(url: string): Promise<void> {
  const state = await migrationState(url)
  if (state.kind === 'ahead') {
    throw new WrongSetting(
      `Cơ sở dữ liệu mới hơn phần mềm này (${state.unknown.join(', ')}). Hãy dùng phiên bản mới hơn.`,
    )
  }
  const file = sqliteFile(url)
  if (state.kind === 'behind' && !isPostgres(url) && existsSync(file)) {
    const copy = `${file}.truoc-khi-nang-cap-${now.toISOString().replace(/\D/g, '').slice(0, 14)}`
    await step(`Sao lưu trước khi nâng cấp: ${copy}`, async () => backUp(url, copy))
  }
  await step('Cập nhật lược đồ cơ sở dữ liệu', () => deployMigrations(url))
}

/** The mode is written at the database's birth and never changes: live refuses a demo-seeded file. */
async function settleMode(mode: 'demo' | 'live'): Promise<void> {
  const born = await db().setting.findUnique({ where: { key: 'mode' } })
  if (!born) await db().setting.create({ data: { key: 'mode', value: mode, updatedAt: now } })
  else if (born.value !== mode) {
    throw new WrongSetting(
      `APP_MODE: cơ sở dữ liệu này được tạo ở chế độ ${born.value}, không dùng được ở chế độ ${mode}. Hãy trỏ DATABASE_URL tới cơ sở dữ liệu khác.`,
    )
  }
}

/** A demo province has learnt for weeks, so what it learns was published before that. */
const BEFORE_THE_STORIES_MS = 60 * 24 * 3_600_000

async function importShippedContent(mode: 'demo' | 'live'): Promise<void> {
  const unborn = mode === 'demo' && (await db().official.count()) === 0
  if (unborn && (await db().course.count()) === 0) {
    await step('Kể lại lần luật thay đổi ngày 01/7/2026', () => publishLawChangeStory())
  }
  const at = unborn ? new Date(now.getTime() - BEFORE_THE_STORIES_MS) : now
  const result = await step('Nhập nội dung từ content/', () =>
    importContent({ folder: 'content', at, by: null, today: dayOf(now) }),
  )
  if (result.kind === 'problems') {
    for (const problem of result.problems)
      console.error(`  ${problem.path}:${problem.line} ${problem.message}`)
    throw new WrongSetting('Nội dung có lỗi nên chưa được nhập. Chạy: npm run content -- check')
  }
  for (const conflict of result.conflicts) console.info(`  Giữ bản trên hệ thống: ${conflict.path}`)
}

try {
  const { databaseUrl, mode } = environment()
  await migrate(databaseUrl)
  await settleMode(mode)
  await importShippedContent(mode)
  if (mode === 'demo' && (await db().official.count()) === 0) {
    await step('Tạo tỉnh minh họa', async () => {
      await seedDemoProvince({ today: dayOf(now), at: now })
      await keepEarlierDays(dayOf(now))
      await tellEarlierNotices(now)
    })
  }
} catch (error) {
  if (!(error instanceof WrongSetting || error instanceof DatabaseInUse)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  await closeSql()
  await closeDatabase()
}
