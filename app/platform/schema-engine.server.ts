import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { isPostgres } from './database.server'

/** Prisma's schema engine as WebAssembly: what `prisma migrate` downloads, without the download. */
export interface SchemaEngine {
  applyMigrations(input: object): Promise<{ appliedMigrationNames: string[] }>
  diff(input: object): Promise<{ stdout?: string | null }>
}

export const schemaFile = (url: string) =>
  isPostgres(url) ? 'app/platform/generated/schema.postgresql.prisma' : 'prisma/schema.prisma'

export const migrationsFolder = (url: string) =>
  path.join('prisma/migrations', isPostgres(url) ? 'postgresql' : 'sqlite')

/** Lends an engine bound to the database at `url`, and closes its connections afterwards. */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loadOnce()
  const datamodels: [string, string][] = [[schemaFile(url), fs.readFileSync(schemaFile(url), 'utf8')]]
  const noLog = () => undefined
  const { factory, close } = closable(
    isPostgres(url) ? new PrismaPg({ connectionString: url }) : new PrismaBetterSqlite3({ url }),
  )
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(factory)
    return await work(
      (await bindings.SchemaEngine.new({ datamodels }, noLog, bound)) as unknown as SchemaEngine,
    )
  } finally {
    await close()
  }
}

const held = globalThis as { lccvSchemaEngine?: WebAssembly.Instance }

/**
 * The bindings keep views of one memory: a second instance in the same process would read the first one's, also where
 * only this module is loaded again.
 */
function loadOnce(): void {
  if (held.lccvSchemaEngine) return
  const home = path.dirname(
    createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
  )
  const module = new WebAssembly.Module(fs.readFileSync(path.join(home, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': bindings as never })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  held.lccvSchemaEngine = instance
}

/** The engine never disconnects by itself, and an open connection keeps SQLite's lock. */
function closable(stock: SqlMigrationAwareDriverAdapterFactory) {
  const opened: SqlDriverAdapter[] = []
  const remember = async (connecting: Promise<SqlDriverAdapter>) => {
    const adapter = await connecting
    opened.push(adapter)
    return adapter
  }
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: stock.provider,
    adapterName: stock.adapterName,
    connect: () => remember(stock.connect()),
    connectToShadowDb: () => remember(stock.connectToShadowDb()),
  }
  return { factory, close: () => Promise.all(opened.map((adapter) => adapter.dispose())) }
}

export const noFilters = { externalTables: [], externalEnums: [] }

/** The migrations of a folder in the shape that the engine reads. */
export function migrationsList(url: string) {
  const baseDir = migrationsFolder(url)
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: `provider = "${isPostgres(url) ? 'postgresql' : 'sqlite'}"\n`,
    },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(url).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: fs.readFileSync(path.join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** Names in the order in which they apply. */
export function migrationNames(url: string): string[] {
  const folder = migrationsFolder(url)
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
