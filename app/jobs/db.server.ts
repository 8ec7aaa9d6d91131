import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deployMigrations, migrationState, writeMigration } from '~/platform/migrations.server'
import { environment } from '~/platform/environment.server'

const [command, name] = process.argv.slice(2)
const url = environment().databaseUrl

const commands: Record<string, () => Promise<unknown>> = {
  deploy: async () => {
    const applied = await deployMigrations(url)
    console.info(applied.length > 0 ? `Đã áp dụng: ${applied.join(', ')}` : 'Cơ sở dữ liệu đã ở phiên bản mới nhất.')
  },
  status: async () => console.info(JSON.stringify(await migrationState(url))),
  'new-migration': async () => {
    if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Error('npm run db -- new-migration <ten_viet_thuong_khong_dau>')
    const scratch = mkdtempSync(path.join(tmpdir(), 'lccv-migration-'))
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const server = process.env.TEST_POSTGRES_URL
    if (!server) throw new Error('Chạy qua: npm run db -- new-migration <tên> (cần một cụm PostgreSQL tạm)')
    for (const target of [`file:${path.join(scratch, 'scratch.db')}`, server]) {
      console.info((await writeMigration(target, stamp, name)) ?? 'Lược đồ không có gì thay đổi.')
    }
    rmSync(scratch, { recursive: true, force: true })
  },
}

const run = commands[command ?? '']
if (!run) {
  console.error('npm run db -- deploy | status | new-migration <tên>')
  process.exit(2)
}
await run()
