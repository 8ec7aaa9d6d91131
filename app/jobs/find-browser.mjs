// Prints the path of a Chromium to test with: the system's, Playwright's own, else Debian's package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const SYSTEM = [
  // The same engine without the windows that no test looks at: a journey costs an eighth less.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const find = () =>
  [process.env.LCCV_BROWSER, ...SYSTEM, chromium.executablePath()].find((file) => file && existsSync(file))

if (!find() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  console.error('Cài Chromium của Debian …')
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], quiet)
    if (status === 0) break
  }
}
const browser = find()
if (!browser) {
  console.error('Không tìm thấy Chromium. Cài bằng: sudo apt-get install chromium-headless-shell')
  process.exit(1)
}
console.log(browser)
