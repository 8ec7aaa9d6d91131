import { Document, Packer, Paragraph } from 'docx'
import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'
import { MOST_QUESTIONS } from '~/courseware/exchange/foreign-question'
import { MOST_QUESTION_BYTES } from '~/courseware/exchange/question-formats'
import { lessonReader } from './lesson-reader'
import { officialNamed, openSession } from './province'
import { type Part, type Running, type Scene } from './scene'
import { delayFigure, delays, idleFigure } from './studio'
import { type Figure } from './table'

const KB = 1024
const ROUNDS = 2
const LESSON = '02-qua-tang-va-hoi-lo'

type Sent = { work: string; page: string; name: string; bytes: Buffer }

/** How long a reader of lesson pages waits while the largest file of each kind is posted and read. */
export async function benchImports(server: Running, scene: Scene): Promise<Part> {
  const cookie = openSession(scene.province, officialNamed(scene.province, 'Lê Thị Thu Thảo'))
  const reader = await lessonReader(server, scene)
  const alone = await delays(server, reader, () => new Promise((done) => setTimeout(done, 1000)), ROUNDS)
  const figures: Figure[] = [idleFigure(alone)]
  for (const sent of await largest(scene.courseSlug)) {
    let answer = ''
    const post = async () => void (answer = await send(server.url, cookie, sent))
    const size = (sent.bytes.length / KB / KB).toFixed(1).replace('.', ',')
    const waited = await delays(server, reader, post, ROUNDS)
    figures.push(delayFigure(sent.work, waited, `${size} MB, ${answer}`))
  }
  reader.close()
  return { title: 'Người khác chờ bao lâu khi tệp lớn nhất của mỗi loại được nhập', figures }
}

async function send(url: string, cookie: string, { page, name, bytes }: Sent): Promise<string> {
  const body = new FormData()
  const fields = { act: 'read', lesson: LESSON, format: 'any' }
  for (const [field, value] of Object.entries(fields)) body.set(field, value)
  body.set('file', new File([new Uint8Array(bytes)], name))
  const headers = { Cookie: cookie, Origin: url, 'Sec-Fetch-Site': 'same-origin' }
  const began = performance.now()
  const answer = await fetch(`${url}/xuong-bai-giang/${page}`, { method: 'POST', body, headers })
  await answer.text()
  if (answer.status !== 200 && answer.status !== 422) throw new Error(`${name} was answered ${answer.status}`)
  const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',')
  return `${answer.status === 200 ? 'nhận' : 'từ chối'} sau ${seconds} giây`
}

async function largest(course: string): Promise<Sent[]> {
  const questions = (work: string, name: string, bytes: Buffer) => ({
    work,
    name,
    bytes,
    page: `${course}/nhap-cau-hoi`,
  })
  return [
    questions('GIFT', 'cau-hoi.gift', gift()),
    questions('Moodle XML', 'cau-hoi.xml', moodle()),
    { work: 'Word', name: 'bai.docx', bytes: await word(), page: `${course}/nhap-bai` },
    { work: 'cả khóa học', name: 'khoa-hoc.zip', bytes: await wholeCourse(), page: 'nhap-khoa-hoc' },
  ]
}

/** As many questions as a file may have, each so long that together they are as large as it may be. */
function filled(one: (words: string, n: number) => string): string {
  const room = Math.floor(MOST_QUESTION_BYTES / MOST_QUESTIONS) - 400
  const words = 'Khi được biếu quà thì nên làm gì? '.repeat(Math.floor(room / 46))
  return Array.from({ length: MOST_QUESTIONS }, (_one, n) => one(words, n)).join('\n\n')
}

const gift = () => Buffer.from(filled((words, n) => `::Câu ${n}:: ${words} {=Từ chối#Đúng. ~Nhận#Sai.}`))

function moodle(): Buffer {
  const choice = (fraction: number, words: string) =>
    `<answer fraction="${fraction}"><text>${words}</text></answer>`
  const questions = filled(
    (words) =>
      `<question type="multichoice"><questiontext format="html"><text>${words}</text></questiontext>${choice(100, 'Từ chối')}${choice(0, 'Nhận')}</question>`,
  )
  return Buffer.from(`<quiz>${questions}</quiz>`)
}

/** Random letters, so that packing does not make them small. */
function word(): Promise<Buffer> {
  const children = Array.from(
    { length: 20_000 },
    (_one, n) => new Paragraph(`Đoạn ${n}: ${randomBytes(200).toString('hex')}`),
  )
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

async function wholeCourse(): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (let n = 1; n <= 99; n++) {
    const lesson = `# Bài ${n}\n\n${randomBytes(120 * KB).toString('hex')}`
    zip.addBuffer(Buffer.from(lesson), `khoa-lon/${String(n).padStart(2, '0')}-bai.md`)
  }
  zip.end()
  return buffer(zip.outputStream as never)
}
