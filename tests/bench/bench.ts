// npm run bench                      every figure with its aim and the distance
// npm run bench -- pages weight      only these parts (pages, attempts, weight, memory, signin, studio, imports)
// npm run bench -- profile /path     where the main thread's time goes on a page, by V8's profiler
// npm run bench -- lighthouse        Lighthouse 12 through npx, where the registry can be reached
// npm run bench -- people             a list of 3,000, 30,000 and 100,000 people, and what others wait meanwhile
// npm run bench -- daily             the daily work at 3,000, 30,000 and 100,000 officials, and who waits meanwhile
// npm run bench -- reports 100000     the whole province's list as a file, and what others wait meanwhile
// npm run bench -- province 100000    the whole province's pages at 1,200, 12,000 and 100,000 officials with three years behind them
// npm run bench -- campaigns 30000   campaigns recomputed over 3,000, 30,000, 100,000 officials (or as many as said)
// npm run bench -- kill              kill -9 under fifty learners, twenty times
import { cpus, totalmem } from 'node:os'
import { startServer } from '../e2e/support/server'
import { benchAttempts } from './attempts'
import { benchSignIn } from './sign-in'
import { benchDaily } from './daily'
import { benchImports } from './imports'
import { benchKill } from './kill'
import { benchLighthouse } from './lighthouse'
import { WATCHED } from './main-thread'
import { benchMemory } from './memory'
import { benchPages } from './pages'
import { profilePages } from './profile'
import { benchWeight } from './weight'
import { prepare } from './scene'
import { benchProvinces } from './provinces'
import { benchReports } from './reports'
import { benchStudio } from './studio'
import { printFigures } from './table'

const PARTS = {
  pages: benchPages,
  attempts: benchAttempts,
  weight: benchWeight,
  signin: benchSignIn,
  memory: benchMemory,
  studio: benchStudio,
  imports: benchImports,
}
type Part = keyof typeof PARTS
const isPart = (name: string): name is Part => name in PARTS

const wanted = process.argv.slice(2)
if (wanted[0] === 'people') {
  const { benchPeople } = await import('./people')
  process.exit((await benchPeople(wanted.length > 1 ? wanted.slice(1).map(Number) : undefined)) > 0 ? 1 : 0)
}
if (wanted[0] === 'campaigns') {
  const { benchCampaigns } = await import('./campaigns')
  process.exit((await benchCampaigns(wanted.slice(1))) > 0 ? 1 : 0)
}
if (wanted[0] === 'kill') process.exit(await benchKill())
if (wanted[0] === 'reports') process.exit((await benchReports(wanted.slice(1).map(Number))) > 0 ? 1 : 0)
if (wanted[0] === 'province') process.exit((await benchProvinces(wanted.slice(1).map(Number))) > 0 ? 1 : 0)
if (wanted[0] === 'daily') process.exit((await benchDaily()) > 0 ? 1 : 0)
if (wanted[0] === 'profile') process.exit(await profilePages(wanted.slice(1)))
if (wanted[0] === 'lighthouse') process.exit(await benchLighthouse())

const unknown = wanted.filter((name) => !isPart(name))
if (unknown.length > 0) {
  console.error(
    `Không có phần này: ${unknown.join(', ')}. Các phần: ${Object.keys(PARTS).join(', ')}, kill, profile, lighthouse.`,
  )
  process.exit(2)
}
console.log(
  `Node ${process.versions.node}, ${cpus().length} lõi ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB`,
)
const scene = prepare()
const server = await startServer({ databaseUrl: scene.province.databaseUrl, ...WATCHED })
const running = { url: server.url, pid: server.process.pid ?? 0 }
let missed = 0
try {
  for (const part of wanted.length > 0 ? wanted.filter(isPart) : (Object.keys(PARTS) as Part[])) {
    const { title, figures } = await PARTS[part](running, scene)
    missed += printFigures(title, figures)
  }
} finally {
  await server.stop()
  scene.province.remove()
}
console.log(missed === 0 ? '\nMọi mục tiêu đều đạt.' : `\n${missed} mục tiêu chưa đạt.`)
