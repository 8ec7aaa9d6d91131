import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { isPostgres } from './database.server'
import { sqliteFile } from './migrations.server'

export class BackupFailed extends Error {}

/**
 * Writes a whole, checked copy of the database at `url` to `target`, while others go on writing.
 * SQLite by VACUUM INTO, opened again and checked; PostgreSQL by pg_dump in its own format.
 * @throws BackupFailed when the copy does not stand the check; nothing is left at `target` then.
 */
export function backUp(url: string, target: string): void {
  if (fs.existsSync(target)) throw new BackupFailed(`Đã có tệp ${target}; chọn tên khác.`)
  fs.mkdirSync(path.dirname(path.resolve(target)), { recursive: true })
  if (isPostgres(url)) return runPostgres('pg_dump', ['--format=custom', `--file=${target}`, url])
  const live = new Database(sqliteFile(url), { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    live.prepare('VACUUM INTO ?').run(target)
  } finally {
    live.close()
  }
  const fault = faultOf(target)
  if (fault) {
    fs.rmSync(target, { force: true })
    throw new BackupFailed(`Bản sao không đạt kiểm tra toàn vẹn: ${fault}`)
  }
}

/**
 * Puts a copy made by `backUp` in the place of the database at `url`. The server must not be running.
 * The database that stood there is kept beside it; its new name is returned (null where there was none).
 */
export function restore(url: string, source: string, stamp: string): string | null {
  if (!fs.existsSync(source)) throw new BackupFailed(`Không có tệp ${source}.`)
  if (isPostgres(url)) {
    runPostgres('pg_restore', ['--clean', '--if-exists', '--single-transaction', `--dbname=${url}`, source])
    return null
  }
  const fault = faultOf(source)
  if (fault) throw new BackupFailed(`Tệp sao lưu không đạt kiểm tra toàn vẹn: ${fault}`)
  const file = sqliteFile(url)
  const kept = fs.existsSync(file) ? `${file}.truoc-khi-khoi-phuc-${stamp}` : null
  if (kept) {
    backUp(url, kept)
    for (const ending of ['', '-wal', '-shm']) fs.rmSync(file + ending, { force: true })
  }
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
  fs.copyFileSync(source, file)
  return kept
}

/** What is wrong with a SQLite file, or null: every page and every reference is looked at. */
function faultOf(file: string): string | null {
  try {
    const copy = new Database(file, { readonly: true, fileMustExist: true })
    try {
      const integrity = String(copy.pragma('integrity_check', { simple: true }))
      const orphans = copy.pragma('foreign_key_check') as unknown[]
      if (integrity !== 'ok') return integrity
      return orphans.length > 0 ? `${orphans.length} hàng tham chiếu tới hàng không còn` : null
    } finally {
      copy.close()
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function runPostgres(program: string, args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new BackupFailed(`${program}: ${error?.message ?? stderr}`)
}
