import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { backUp, BackupFailed, restore } from '~/platform/backup.server'
import { environment } from '~/platform/environment.server'
import { DatabaseInUse, deployMigrations, migrationState, writeMigration } from '~/platform/migrations.server'

const USAGE = `npm run db -- deploy                 áp dụng các thay đổi lược đồ còn thiếu
npm run db -- status                 so cơ sở dữ liệu với lược đồ của phiên bản này
npm run db -- backup <tệp>           sao lưu và kiểm tra bản sao (máy chủ vẫn chạy)
npm run db -- restore <tệp>          thay cơ sở dữ liệu bằng bản sao (phải dừng máy chủ trước)
npm run db -- new-migration <tên>    viết thay đổi lược đồ cho cả hai loại cơ sở dữ liệu`

const [name, argument] = process.argv.slice(2)
const url = environment().databaseUrl
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)

const commands: Record<string, () => Promise<void> | void> = {
  deploy: async () => {
    const applied = await deployMigrations(url)
    console.info(
      applied.length > 0 ? `Đã áp dụng: ${applied.join(', ')}` : 'Cơ sở dữ liệu đã ở phiên bản mới nhất.',
    )
  },
  status: async () => {
    const state = await migrationState(url)
    const sentences = {
      current: 'Cơ sở dữ liệu đã ở phiên bản mới nhất.',
      behind: 'Còn thiếu',
      ahead: 'Mới hơn phần mềm',
    }
    const names = state.kind === 'behind' ? state.missing : state.kind === 'ahead' ? state.unknown : []
    console.info([sentences[state.kind], ...names].join('\n  '))
    process.exitCode = state.kind === 'current' ? 0 : 1
  },
  backup: () => {
    backUp(url, required(argument))
    console.info(`Đã sao lưu và kiểm tra: ${argument}`)
  },
  restore: () => {
    const kept = restore(url, required(argument), stamp)
    console.info(`Đã khôi phục từ ${argument}.${kept ? ` Dữ liệu trước đó nằm ở ${kept}.` : ''}`)
  },
  'new-migration': async () => {
    if (!/^[a-z0-9_]+$/.test(required(argument)))
      throw new BackupFailed('Tên chỉ gồm chữ thường không dấu, số và gạch dưới.')
    const scratch = mkdtempSync(path.join(tmpdir(), 'lccv-migration-'))
    const targets = [`file:${path.join(scratch, 'scratch.db')}`, required(process.env.TEST_POSTGRES_URL)]
    for (const target of targets) {
      console.info(
        (await writeMigration(target, stamp, required(argument))) ?? 'Lược đồ không có gì thay đổi.',
      )
    }
    rmSync(scratch, { recursive: true, force: true })
  },
}

function required(value: string | undefined): string {
  if (value) return value
  console.error(USAGE)
  process.exit(2)
}

try {
  await (commands[required(name)] ?? (() => required(undefined)))()
} catch (error) {
  if (!(error instanceof BackupFailed || error instanceof DatabaseInUse)) throw error
  console.error(error.message)
  process.exit(1)
}
