// Plain Node: how a step of the preparation runs and is told of.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Says what a step does and how long it took. */
export function step(title, work) {
  const began = Date.now()
  console.info(`→ ${title} …`)
  const result = work()
  console.info(`  xong sau ${((Date.now() - began) / 1000).toFixed(1).replace('.', ',')} giây`)
  return result
}

/** Runs a program of ours; the preparation ends where it fails. */
export function node(...command) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit', env: { ...process.env } })
  if (status !== 0) fail(`Bước này không thành: ${command.join(' ')}`)
}

/** Runs npm as it was called itself. */
export function npm(...command) {
  const cli = process.env.npm_execpath
  const [program, first] = cli && /\.c?js$/.test(cli) ? [process.execPath, [cli]] : ['npm', []]
  // node-gyp takes this Node's own headers where they are installed: a closed network has no others.
  const prefix = dirname(dirname(process.execPath))
  const header = join(prefix, 'include/node/node_version.h')
  const own =
    existsSync(header) &&
    readFileSync(header, 'utf8').includes(`NODE_MAJOR_VERSION ${process.versions.node.split('.')[0]}\n`)
  const env = { ...process.env, ...(own ? { npm_config_nodedir: prefix } : {}) }
  const { status } = spawnSync(program, [...first, ...command], { stdio: 'inherit', env })
  if (status !== 0) fail(`npm ${command.join(' ')} không thành.`)
}

export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
