import Database from 'better-sqlite3'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CannotStart, closeDown, isOlder, prepareToServe } from '~/jobs/start-up.server'
import { forgetEnvironment } from '~/platform/environment.server'
import { BASE_FILE } from '../../support/database'

const before = { ...process.env }
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lccv-start-'))
  file = path.join(folder, 'app.db')
})

afterEach(async () => {
  await closeDown()
  process.env = { ...before }
  forgetEnvironment()
  rmSync(folder, { recursive: true, force: true })
})

async function starts(settings: Record<string, string> = {}): Promise<string> {
  Object.assign(process.env, { DATABASE_URL: `file:${file}`, ...settings })
  forgetEnvironment()
  try {
    await prepareToServe()
    return 'started'
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    return error.message
  }
}

function prepared(change: (database: Database.Database) => void = () => undefined) {
  copyFileSync(BASE_FILE, file)
  const database = new Database(file)
  database.prepare(`INSERT INTO "Setting" VALUES ('mode', 'demo', '2026-11-23T00:00:00.000+00:00')`).run()
  change(database)
  database.close()
}

// The base is a SQLite file; what PostgreSQL refuses is the same code over other rows.
describe('the server starts', () => {
  it('on a prepared database', async () => {
    prepared()
    expect(await starts()).toBe('started')
  })

  it('not with a wrong setting, and names each', async () => {
    expect(await starts({ PORT: 'ba nghìn', APP_MODE: 'thử' })).toMatch(/^Cài đặt chưa đúng:\n(.*\n)*.*PORT/)
  })

  it('not on a database that was never prepared', async () => {
    expect(await starts()).toMatch(/chưa được nâng cấp/)
  })

  it('not on a newer one', async () => {
    prepared((database) =>
      database
        .prepare(
          `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
           VALUES ('x', 'x', '2030-01-01', '20300101000000_tuong_lai', '2030-01-01', 1)`,
        )
        .run(),
    )
    expect(await starts()).toMatch(/mới hơn phần mềm này \(20300101000000_tuong_lai\)/)
  })

  it('not where a completion could be changed', async () => {
    prepared((database) => database.exec('DROP TRIGGER "Completion_no_update"'))
    expect(await starts()).toMatch(/thiếu trình kích hoạt \(trigger\): Completion\./)
  })

  it('not live on a demo province', async () => {
    prepared()
    const live = { APP_MODE: 'live', SECRET: 'x'.repeat(32), ORIGIN: 'https://liemchinh.tinh.gov.vn' }
    expect(await starts(live)).toMatch(/tạo ở chế độ demo/)
  })
})

describe('versions', () => {
  it.each([
    ['3.51.2', '3.51.3', true],
    ['3.51.3', '3.51.3', false],
    ['3.9.0', '3.51.3', true],
    ['3.53.2', '3.51.3', false],
    ['4.0', '3.51.3', false],
  ])('%s is older than %s: %s', (version, than, older) => {
    expect(isOlder(version, than)).toBe(older)
  })
})
