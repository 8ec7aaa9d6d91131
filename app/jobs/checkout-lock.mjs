// Plain Node: one preparation at a time in a checkout.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'

const LOCK = '.prepare.lock'
const HOLDER = `${LOCK}/process`
const LOOK_AGAIN_MS = 500
/** Between making the folder and naming the holder in it. */
const NAMELESS_MS = 5_000

/** Waits for its turn; a lock whose process has gone is nobody's. */
export function lock() {
  for (let told = false; !taken(); told = true) {
    if (isAbandoned()) rmSync(LOCK, { recursive: true, force: true })
    else if (!told) console.info('Đang chờ một lệnh khác chuẩn bị xong trong thư mục này …')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS)
  }
  process.on('exit', unlock)
}

export function unlock() {
  if (holder() === process.pid) rmSync(LOCK, { recursive: true, force: true })
}

function taken() {
  try {
    mkdirSync(LOCK)
  } catch {
    return false
  }
  writeFileSync(HOLDER, String(process.pid))
  return true
}

function isAbandoned() {
  const pid = holder()
  if (pid === null)
    return Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? 0) > NAMELESS_MS
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

function holder() {
  try {
    return Number(readFileSync(HOLDER, 'utf8')) || null
  } catch {
    return null
  }
}
