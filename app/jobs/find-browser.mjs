// Prints the path of a Chromium to test with: the system's, Playwright's own, else Debian's package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const find = () =>
  [process.env.LCCV_BROWSER, ...SYSTEM, chromium.executablePath()].find((file) => file && existsSync(file))

if (!find() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  console.error('Cài gói chromium của Debian …')
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
}
const browser = find()
if (!browser) {
  console.error('Không tìm thấy Chromium. Cài bằng: sudo apt-get install chromium')
  process.exit(1)
}
console.log(browser)
