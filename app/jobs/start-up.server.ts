import Database from 'better-sqlite3'
import { lettersHandedOver } from '~/documents/post-office.server'
import { clearExpired } from '~/identity/housekeeping.server'
import { firstAdministratorLink } from '~/identity/first-administrator.server'
import { forgetStagedRows } from '~/organisation/intake/imports.server'
import { settleUnitNames } from '~/organisation/unit-names.server'
import { dayOf } from '~/platform/calendar'
import { closeDatabase, db, isPostgres } from '~/platform/database.server'
import { environment, WrongSetting } from '~/platform/environment.server'
import { log } from '~/platform/log.server'
import { migrationState, unprotectedTables } from '~/platform/migrations.server'
import { closeSql, sql } from '~/platform/sql.server'
import { endDailyWork, keepDailyWork } from './own-daily-work.server'

/** Why the server does not start, as a sentence for whoever looks after it. */
export class CannotStart extends Error {}

/** Versions before it can corrupt a WAL database that two connections use. */
const OLDEST_SQLITE = '3.51.3'
const HOUR_MS = 3_600_000

/**
 * Makes sure of the ground before anyone is let in: settings, schema, append-only tables, the engine's version, the mode
 * the database was born in. Loads what the first request would otherwise wait for.
 * @throws CannotStart naming what is in the way
 */
export async function prepareToServe(): Promise<void> {
  const { databaseUrl, mode } = settings()
  await refuseOtherSchema(databaseUrl)
  if (!isPostgres(databaseUrl)) refuseOldSqlite()
  await refuseOtherMode(mode)
  keepHouse()
  keepDailyWork()
  if (mode === 'live') await offerFirstAdministrator()
}

export async function closeDown(): Promise<void> {
  clearInterval(housekeeping)
  endDailyWork()
  await lettersHandedOver()
  await closeSql()
  await closeDatabase()
}

/** Whether the database answers. */
export async function isHealthy(): Promise<boolean> {
  try {
    return (await sql.one('SELECT "key" FROM "Setting" WHERE "key" = ?', 'mode')) !== null
  } catch {
    return false
  }
}

function settings() {
  try {
    return environment()
  } catch (error) {
    if (error instanceof WrongSetting) throw new CannotStart(`Cài đặt chưa đúng:\n${error.message}`)
    throw error
  }
}

async function refuseOtherSchema(url: string): Promise<void> {
  const state = await migrationState(url)
  if (state.kind === 'ahead') {
    throw new CannotStart(
      `Cơ sở dữ liệu mới hơn phần mềm này (${state.unknown.join(', ')}). Hãy dùng bản phần mềm mới hơn.`,
    )
  }
  if (state.kind === 'behind') {
    throw new CannotStart(
      `Cơ sở dữ liệu chưa được nâng cấp (thiếu ${state.missing.join(', ')}). Hãy chạy npm start, hoặc npm run db -- deploy.`,
    )
  }
  const unprotected = await unprotectedTables(url)
  if (unprotected.length > 0) {
    throw new CannotStart(
      `Các bảng thiếu trình kích hoạt (trigger): ${unprotected.join(', ')}. Hãy chạy npm run db -- deploy.`,
    )
  }
}

function refuseOldSqlite(): void {
  const memory = new Database(':memory:')
  const { version } = memory.prepare('SELECT sqlite_version() AS version').get() as { version: string }
  memory.close()
  if (isOlder(version, OLDEST_SQLITE)) {
    throw new CannotStart(`SQLite ${version} có thể làm hỏng dữ liệu. Cần bản ${OLDEST_SQLITE} trở lên.`)
  }
}

/** The mode is written when the database is born: live never serves a demo's people. */
async function refuseOtherMode(mode: 'demo' | 'live'): Promise<void> {
  const born = await db().setting.findUnique({ where: { key: 'mode' } })
  if (born?.value === mode) return
  if (born) {
    throw new CannotStart(
      `APP_MODE: cơ sở dữ liệu này được tạo ở chế độ ${born.value}, không dùng được ở chế độ ${mode}.`,
    )
  }
  throw new CannotStart('Cơ sở dữ liệu chưa được chuẩn bị. Hãy chạy npm start.')
}

async function offerFirstAdministrator(): Promise<void> {
  const link = await firstAdministratorLink(new Date())
  if (!link) return
  process.stdout.write(
    `\nChưa có người quản trị. Mở liên kết dùng một lần này trong 72 giờ tới:\n${environment().origin}${link}\n`,
  )
}

let housekeeping: NodeJS.Timeout | undefined

function keepHouse(): void {
  const tidy = () =>
    void clearExpired(new Date()).then(
      (cleared) => log.info('cleared', cleared),
      () => log.error('notCleared'),
    )
  const forget = () => void forgetStagedRows(new Date()).catch(() => log.error('notCleared'))
  const rename = () => void settleUnitNames(dayOf(new Date())).catch(() => log.error('unitNamesNotSettled'))
  tidy()
  rename()
  housekeeping = setInterval(() => [tidy, forget, rename].forEach((work) => work()), HOUR_MS).unref()
}

export function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) => text.split('.').map(Number))
  for (let index = 0; index < 3; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
