// Plain Node: makes a PostgreSQL cluster of its own from Debian's postgresql, runs one command with
// TEST_POSTGRES_URL, and removes the cluster again. initdb refuses root, so it then runs as the postgres user.
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = '/usr/lib/postgresql'

/** The newest installed server's programs, installing Debian's package where there is none and we may. */
function binaries() {
  const find = () =>
    existsSync(ROOT)
      ? readdirSync(ROOT)
          .sort((a, b) => Number(b) - Number(a))
          .map((version) => path.join(ROOT, version, 'bin'))
          .find((folder) => existsSync(path.join(folder, 'initdb')))
      : undefined
  if (!find() && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'])
  }
  const folder = find()
  if (!folder) throw new Error('Không tìm thấy PostgreSQL. Cài bằng: apt-get install postgresql')
  return folder
}

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', ...options })
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(' ')}\n${result.stdout ?? ''}${result.stderr ?? ''}`)
  return result.stdout
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Starts a cluster; returns its url and how to remove it. */
export async function throwawayPostgres() {
  const bin = binaries()
  const asRoot = process.getuid?.() === 0
  const identity = asRoot
    ? { uid: Number(run('id', ['-u', 'postgres'])), gid: Number(run('id', ['-g', 'postgres'])) }
    : {}
  const home = mkdtempSync(path.join(tmpdir(), 'lccv-postgres-'))
  if (asRoot) chownSync(home, identity.uid, identity.gid)
  const data = path.join(home, 'data')
  const port = await freePort()
  const as = { ...identity, cwd: home }
  const remove = () => {
    spawnSync(path.join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], as)
    rmSync(home, { recursive: true, force: true })
  }
  try {
    run(
      path.join(bin, 'initdb'),
      ['-D', data, '-U', 'lccv', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
      as,
    )
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c timezone=Asia/Ho_Chi_Minh`
    run(path.join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', path.join(home, 'log'), '-o', options, 'start'], {
      ...as,
      stdio: 'ignore',
    })
    await assertOurs(port, data)
  } catch (error) {
    remove()
    throw error
  }
  return { url: `postgresql://lccv@127.0.0.1:${port}/postgres`, remove }
}

/** Nothing is created in a server before it says that it is the one started here. */
async function assertOurs(port, data) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'lccv', database: 'postgres' })
  await client.connect()
  const { rows } = await client.query('SHOW data_directory')
  await client.end()
  if (rows[0].data_directory !== data)
    throw new Error(`Cổng ${port} thuộc về một máy chủ khác: ${rows[0].data_directory}`)
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const cluster = await throwawayPostgres()
  const [command, ...args] = process.argv.slice(2)
  const env = { ...process.env, TEST_POSTGRES_URL: cluster.url }
  const { status } = spawnSync(command, args, { stdio: 'inherit', env })
  cluster.remove()
  process.exit(status ?? 1)
}
