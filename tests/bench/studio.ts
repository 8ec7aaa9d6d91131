import sharp from 'sharp'
import { Visitor } from '../support/visitor'
import { officialNamed, openSession } from './province'
import { type Part, type Running, type Scene } from './scene'
import { coldWeight, launchBrowser } from './weights'

const KB = 1024
const EVERY_MS = 15
const ROUNDS = 5
const AIM_MS = 100

/** How long others wait while a trainer's heaviest work is done: the longest text previewed, the largest picture taken in. */
export async function benchStudio(server: Running, scene: Scene): Promise<Part> {
  const trainer = openSession(scene.province, officialNamed(scene.province, 'Lê Thị Thu Thảo'))
  const editor = `/xuong-bai-giang/${scene.courseSlug}/02-qua-tang-va-hoi-lo`
  const head = await lessonHead(server.url + editor, trainer)
  const alone = await delays(server, scene, () => new Promise((done) => setTimeout(done, 1000)))
  const previews = []
  for (const body of Object.values(worstTexts(head)))
    previews.push(await delays(server, scene, () => preview(server.url, editor, trainer, body)))
  const picture = await largestPicture()
  const upload = await delays(server, scene, () => sendPicture(server.url, editor, trainer, picture))
  const weight = await editorWeight(server, editor, trainer)
  const worst = {
    most: Math.max(...previews.map(({ most }) => most)),
    p99: Math.max(...previews.map(({ p99 }) => p99)),
  }
  return {
    title: 'Người khác chờ bao lâu khi giảng viên làm việc nặng nhất (trang bài học, hỏi liên tục)',
    figures: [
      { work: 'không ai làm gì: lâu nhất', value: alone.most, unit: 'ms' },
      {
        work: 'xem trước 256 KB xấu nhất: lâu thêm nhiều nhất',
        value: Math.max(0, worst.most - alone.most),
        unit: 'ms',
        aim: AIM_MS,
      },
      { work: 'xem trước 256 KB xấu nhất: 99 % yêu cầu', value: worst.p99, unit: 'ms' },
      {
        work: `ảnh ${Math.round(picture.length / KB / KB)} MB: lâu thêm nhiều nhất`,
        value: Math.max(0, upload.most - alone.most),
        unit: 'ms',
        aim: AIM_MS,
      },
      { work: 'ảnh: 99 % yêu cầu', value: upload.p99, unit: 'ms' },
      { work: 'trang soạn, mở lần đầu', value: weight / KB, unit: 'KB', aim: 190 },
    ],
  }
}

export type Delays = { most: number; p99: number }

/** What a reader waits for lesson pages while the work is done, again and again. */
export async function delays(
  server: Running,
  scene: Scene,
  work: () => Promise<unknown>,
  rounds = ROUNDS,
): Promise<Delays> {
  const reader = new Visitor({ url: server.url, cookie: scene.learnerCookie })
  const took: number[] = []
  await reader.get(scene.lessonPath)
  for (let round = 0; round < rounds; round += 1) {
    let working = true
    const done = work().finally(() => (working = false))
    while (working) {
      const began = performance.now()
      await reader.get(scene.lessonPath)
      took.push(performance.now() - began)
      await new Promise((next) => setTimeout(next, EVERY_MS))
    }
    await done
  }
  reader.close()
  took.sort((a, b) => a - b)
  return { most: took.at(-1) ?? 0, p99: took[Math.floor(took.length * 0.99)] ?? 0 }
}

async function lessonHead(url: string, cookie: string): Promise<string> {
  const { text } = await new Visitor({ url, cookie }).get(new URL(url).pathname)
  return /<textarea[^>]*>(---\n[\s\S]*?\n---\n)/.exec(text)?.[1] ?? ''
}

/** Texts of 256 KB that cost the most to read. */
function worstTexts(head: string): Record<string, string> {
  const filled = (piece: (n: number) => string) => {
    const pieces = [head]
    let size = Buffer.byteLength(head)
    for (let n = 0; size + Buffer.byteLength(piece(n)) < 256 * KB; n += 1) {
      pieces.push(piece(n))
      size += Buffer.byteLength(piece(n))
    }
    return pieces.join('')
  }
  const choices =
    '- [x] Đúng. [[L-36-2018 Điều 22]]\n  > Vì sao.\n- [ ] Sai.\n  > Vì sao.\n- [ ] Sai nữa.\n  > Vì sao.\n'
  return {
    questions: filled(
      (n) => `::: câu hỏi q-${n}\nLàm gì?\n\n${choices}\nCăn cứ: [[L-36-2018 Điều 22]]\n:::\n\n`,
    ),
    brackets: filled(() => '['),
    citations: filled(() => 'Chữ **đậm** *nghiêng* [[L-36-2018 Điều 22]] {{không có}}. '),
    sections: filled((n) => `## Mục ${n}\n\nChữ.\n\n`),
  }
}

async function preview(url: string, editor: string, cookie: string, text: string): Promise<void> {
  const trainer = new Visitor({ url, cookie })
  const { status } = await trainer.post(`${editor}/xem-truoc`, [
    ['text', text],
    ['revision', '0'],
  ])
  trainer.close()
  if (status !== 200) throw new Error(`the preview answered ${status}`)
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
