import { defineConfig, devices } from '@playwright/test'

/** As root Chromium needs no sandbox; the rest keeps it from looking for hosts that no closed network has. */
const LAUNCH = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// Its width, touch and agent are what is tested; a browser draws seven times fewer pixels so.
const phone = { ...devices['Pixel 5'], viewport: { width: 360, height: 640 }, deviceScaleFactor: 1 }
const desktop = { viewport: { width: 1280, height: 900 } }

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/base-province.ts',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  outputDir: 'test-results/e2e',
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.LCCV_BROWSER ?? '/usr/bin/chromium', args: LAUNCH },
  },
  projects: [
    // A journey goes on the screen its people use; the gate adds the other.
    { name: 'desktop', use: desktop, testIgnore: /no-js|journey-learner/ },
    { name: 'phone', use: phone, testMatch: /journey-learner\.spec\.ts/ },
    { name: 'desktop-more', use: desktop, testMatch: /journey-learner\.spec\.ts/ },
    {
      name: 'phone-more',
      use: phone,
      testMatch: /(axe|studio-journey|journey-head|journey-first-sign-in)\.spec\.ts/,
    },
    { name: 'no-js', use: { ...desktop, javaScriptEnabled: false }, testMatch: /no-js.*\.spec\.ts/ },
  ],
})
