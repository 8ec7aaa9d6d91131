import sharp from 'sharp'
import { type LessonReader, lessonReader } from './lesson-reader'
import { watchMainThread } from './main-thread'
import { officialNamed, openSession } from './province'
import { type Part, type Running, type Scene } from './scene'
import { longestWork } from './studio-work'
import { type Figure } from './table'
import { coldWeight, launchBrowser } from './weights'

const KB = 1024
const ROUNDS = 3
const AIM_MS = 100

/** How long others wait while a trainer's heaviest work is done: everything the studio does with the longest text, the largest picture. */
export async function benchStudio(server: Running, scene: Scene): Promise<Part> {
  const trainer = openSession(scene.province, officialNamed(scene.province, 'Lê Thị Thu Thảo'))
  const editor = `/xuong-bai-giang/${scene.courseSlug}/02-qua-tang-va-hoi-lo`
  const reader = await lessonReader(server, scene)
  const alone = await delays(server, reader, () => new Promise((done) => setTimeout(done, 1000)))
  const weight = await editorWeight(server, editor, trainer)
  const figures = [idleFigure(alone)]
  const picture = await largestPicture()
  const upload = await delays(server, reader, () => sendPicture(server.url, editor, trainer, picture))
  figures.push(delayFigure(`ảnh ${Math.round(picture.length / KB / KB)} MB`, upload))
  for (const { name, setUp, work } of await longestWork(server, scene)) {
    await setUp?.()
    let answer = ''
    const done = async () => void (answer = await work())
    figures.push(delayFigure(name, await delays(server, reader, done, 1), answer))
  }
  reader.close()
  figures.push({ work: 'trang soạn, mở lần đầu', value: weight / KB, unit: 'KB', aim: 190 })
  return {
    title: 'Người khác chờ bao lâu khi giảng viên làm việc với văn bản 256 KB xấu nhất',
    figures,
  }
}

/** What holds others up is the server's main thread; what the clock says beside it grows with whatever else the machine does. */
export function delayFigure(work: string, { worked, blocked, most, p99 }: Delays, answer = ''): Figure {
  const by = `theo đồng hồ ${ms(blocked)}; người khác chờ lâu nhất ${ms(most)}, 99 % ${ms(p99)}`
  return {
    work: `${work}: luồng chính bận lâu nhất`,
    value: worked,
    unit: 'ms',
    aim: AIM_MS,
    note: answer === '' ? by : `${by}; ${answer}`,
  }
}

export function idleFigure({ worked, blocked, most }: Delays): Figure {
  const note = `theo đồng hồ ${ms(blocked)}; người khác chờ lâu nhất ${ms(most)}`
  return { work: 'không ai làm gì: luồng chính bận lâu nhất', value: worked, unit: 'ms', note }
}

const ms = (value: number) => `${Math.round(value)} ms`

export type Delays = {
  most: number
  p99: number
  /** the longest the server's main thread worked at one piece, and the longest it kept others from itself */
  worked: number
  blocked: number
}

/** What a reader waits for lesson pages while the work is done, again and again. */
export async function delays(
  { pid }: Running,
  reader: LessonReader,
  work: () => Promise<unknown>,
  rounds = ROUNDS,
): Promise<Delays> {
  const watched = await watchMainThread(pid)
  const read = reader.begin()
  for (let round = 0; round < rounds; round += 1) await work()
  const took = await read()
  const { workedMs, waitedMs } = await watched()
  took.sort((a, b) => a - b)
  return {
    most: took.at(-1) ?? 0,
    p99: took[Math.floor(took.length * 0.99)] ?? 0,
    worked: workedMs,
    blocked: waitedMs,
  }
}

/** Noise does not shrink: nearly ten megabytes, as large as the page takes. */
function largestPicture(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  return sharp({ create: { width: 3300, height: 2400, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 92 })
    .toBuffer()
}

async function sendPicture(url: string, editor: string, cookie: string, picture: Buffer): Promise<void> {
  const body = new FormData()
  body.set('alt', `Ảnh đo ${Math.random()}`)
  body.set('file', new File([new Uint8Array(picture)], 'anh.jpg'))
  const headers = { Cookie: cookie, Origin: url, 'Sec-Fetch-Site': 'same-origin', Accept: 'application/json' }
  const answer = await fetch(`${url}${editor}/chen/anh`, { method: 'POST', body, headers })
  await answer.text()
  if (answer.status !== 200 && answer.status !== 422)
    throw new Error(`the picture was answered ${answer.status}`)
}

async function editorWeight(server: Running, editor: string, cookie: string): Promise<number> {
  const browser = await launchBrowser()
  const { bytes } = await coldWeight(browser, { url: server.url + editor, cookie, javaScript: true })
  await browser.close()
  return bytes
}
