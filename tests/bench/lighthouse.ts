import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import config from '../../playwright.config'
import { startServer } from '../e2e/support/server'
import { prepare } from './scene'
import { printFigures, type Figure } from './table'

const VERSION = '12'
const REPORT = 'test-results/lighthouse.json'
const AIMS = { performance: 98, accessibility: 100, 'best-practices': 100 }

/** Lighthouse as it comes: mobile, slow 4G. It is no dependency of the product; npx fetches it where it can. */
export async function benchLighthouse(): Promise<number> {
  const scene = prepare(1)
  const server = await startServer({ databaseUrl: scene.province.databaseUrl })
  const pages = [
    { name: 'bài học', path: scene.lessonPath, cookie: scene.learnerCookie },
    { name: 'đơn vị', path: scene.unitPath, cookie: scene.headCookie },
    { name: 'đăng nhập', path: '/dang-nhap', cookie: '' },
  ]
  const figures = pages.flatMap((page) => judged(server.url + page.path, page))
  await server.stop()
  scene.province.remove()
  return printFigures('Lighthouse, điện thoại', figures) === 0 ? 0 : 1
}

function judged(url: string, { name, cookie }: { name: string; cookie: string }): Figure[] {
  const { executablePath = '', args = [] } = config.use?.launchOptions ?? {}
  const options = [
    '--yes',
    `lighthouse@${VERSION}`,
    url,
    '--quiet',
    '--output=json',
    `--output-path=${REPORT}`,
    `--only-categories=${Object.keys(AIMS).join(',')}`,
    `--chrome-flags=--headless=new ${args.join(' ')}`,
    ...(cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : []),
  ]
  const { status } = spawnSync('npx', options, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CHROME_PATH: executablePath },
  })
  if (status !== 0) throw new Error('Lighthouse không chạy được: cần lấy gói qua npx.')
  const { categories } = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    categories: Record<string, { score: number }>
  }
  return Object.entries(AIMS).map(([category, aim]) => ({
    work: `${name}: ${category}`,
    value: Math.round((categories[category]?.score ?? 0) * 100),
    unit: '',
    aim: name === 'đơn vị' && category === 'performance' ? 92 : aim,
    atLeast: true,
  }))
}
