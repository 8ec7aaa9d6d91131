import { readFileSync } from 'node:fs'
import { Visitor } from '../support/visitor'
import { handInMany } from './many-sittings'
import { officialNamed, openSession } from './province'
import { type Running, type Scene } from './scene'

const MOST = 256 * 1024
/** of a whole province on one day */
const SITTINGS = 30_000
const EDITOR = '02-qua-tang-va-hoi-lo'

/** One of the heaviest things a trainer can do; the answer says what became of it. */
export interface Work {
  name: string
  /** done before, unmeasured */
  setUp?: () => Promise<unknown>
  work: () => Promise<string>
}

/** Everything the studio does with a text, done with the longest text a file may hold. */
export async function longestWork(server: Running, scene: Scene): Promise<Work[]> {
  const cookie = openSession(scene.province, officialNamed(scene.province, 'Lê Thị Thu Thảo'))
  const trainer = () => new Visitor({ url: server.url, cookie })
  const course = `/xuong-bai-giang/${scene.courseSlug}`
  const lesson = `${course}/${EDITOR}`
  const pool = `${lesson}.pool`
  const get = async (path: string) => said(await trainer().get(path))
  const post = async (path: string, fields: Record<string, string>) =>
    said(await trainer().post(path, Object.entries(fields)))
  const revisionOf = async (page: string) =>
    /name="revision" value="(\d+)"/.exec((await trainer().get(page)).text)?.[1] ?? '0'
  let revision = '0'
  const know = (page: string) => async () => void (revision = await revisionOf(page))
  const save = (page: string, text: string) => post(page, { text, revision, then: 'save' })
  const draft = async (page: string, text: string) => {
    await know(page)()
    await save(page, text)
  }
  const texts = worstTexts()
  const long = longPool()
  const ofEachText = Object.entries(texts).flatMap(([name, text]): Work[] => [
    { name: `xem trước, ${name}`, work: () => post(`${lesson}/xem-truoc`, { text, revision: '0' }) },
    { name: `lưu, ${name}`, setUp: know(lesson), work: () => save(lesson, text) },
    { name: `mở trang soạn, ${name}`, work: () => get(lesson) },
    { name: `mở trang xuất bản, ${name}`, work: () => get(`${lesson}/xuat-ban`) },
  ])
  const publish = (page: string, effect: string) => () =>
    post(`${page}/xuat-ban`, { revision, effect, note: 'Đo thời gian.' })
  return [
    ...ofEachText,
    { name: 'tự lưu', work: () => post(`${lesson}/tu-luu`, { text: texts['nghìn câu hỏi'], revision: '1' }) },
    {
      name: 'lưu khi người khác đã lưu',
      work: () => post(lesson, { text: texts['nghìn câu hỏi'], revision: '1', then: 'save' }),
    },
    { name: 'lịch sử', work: () => get(`${lesson}/lich-su`) },
    { name: 'danh sách', work: () => get('/xuong-bai-giang') },
    {
      name: 'làm thử từ bản nháp, kho dài',
      setUp: () => draft(pool, long),
      work: () => get(`${course}/lam-thu?tu=nhap&de=AAAAAA`),
    },
    { name: 'mở trang soạn, kho dài', work: () => get(pool) },
    { name: 'thứ tự và kiểm tra, kho dài', work: () => get(`${course}/thu-tu-va-kiem-tra`) },
    {
      name: 'xuất bản kho dài',
      setUp: () => draft(pool, long).then(know(`${pool}/xuat-ban`)),
      work: publish(pool, 'minor'),
    },
    {
      name: 'xuất bản bài dài, nội dung pháp luật thay đổi',
      setUp: () => draft(lesson, longLesson()).then(know(`${lesson}/xuat-ban`)),
      work: publish(lesson, 'lawChanged'),
    },
    { name: 'tải kho dài ra GIFT', work: () => get(`${course}/tai-ve/qua-tang-va-hoi-lo.gift`) },
    { name: 'tải kho dài ra Moodle XML', work: () => get(`${course}/tai-ve/qua-tang-va-hoi-lo.xml`) },
    { name: 'tải cả khóa học', work: () => get(`${course}/tai-ve/khoa-hoc.zip`) },
    { name: 'thống kê câu hỏi, kho dài', work: () => get(`${course}/thong-ke`) },
    {
      name: `thống kê câu hỏi, ${SITTINGS} lượt mới nộp`,
      setUp: async () => void handInMany(scene.province, scene.courseSlug, SITTINGS),
      work: () => get(`${course}/thong-ke`),
    },
    { name: 'thống kê câu hỏi, lần sau', work: () => get(`${course}/thong-ke`) },
  ]
}

const said = ({
  status,
  bytes,
  headers,
}: {
  status: number
  bytes: number
  headers: { location?: string }
}) => `${status}, ${Math.round(bytes / 1024)} KB ${headers.location ?? ''}`

/** Texts of 256 KB that cost the most to read. */
export function worstTexts() {
  const lesson = readFileSync(`content/courses/qua-tang-xung-dot-loi-ich-va-nhung-nhieu/${EDITOR}.md`, 'utf8')
  const head = /^---\n[\s\S]*?\n---\n/.exec(lesson)?.[0] ?? ''
  const choices =
    '- [x] Đúng. [[L-36-2018 Điều 22]]\n  > Vì sao.\n- [ ] Sai.\n  > Vì sao.\n- [ ] Sai nữa.\n  > Vì sao.\n'
  return {
    'nghìn câu hỏi': filled(
      head,
      (n) => `::: câu hỏi q-${n}\nLàm gì?\n\n${choices}\nCăn cứ: [[L-36-2018 Điều 22]]\n:::\n\n`,
    ),
    'toàn dấu ngoặc': filled(head, () => '['),
    'nghìn căn cứ': filled(head, () => 'Chữ **đậm** *nghiêng* [[L-36-2018 Điều 22]] {{không có}}. '),
    'vạn mục': filled(head, (n) => `## Mục ${n}\n\nChữ.\n\n`),
  }
}

function filled(head: string, piece: (n: number) => string): string {
  const pieces = [head]
  let size = Buffer.byteLength(head)
  for (let n = 0; size + Buffer.byteLength(piece(n)) < MOST; n += 1) {
    pieces.push(piece(n))
    size += Buffer.byteLength(piece(n))
  }
  return pieces.join('')
}

/** As many questions without fault as a pool may hold. */
function longPool(): string {
  const pool = readFileSync(
    `content/courses/qua-tang-xung-dot-loi-ich-va-nhung-nhieu/${EDITOR}.pool.md`,
    'utf8',
  )
  const questions = [...pool.matchAll(/^::: câu hỏi ([a-z0-9-]+)[^\n]*\n[\s\S]*?^:::\n/gm)]
  return filled(pool, (n) => {
    const [text = '', id = ''] = questions[n % questions.length] ?? []
    return `\n${text.replace(id, `${id}-${n}`)}`
  })
}

/** A lesson without fault that is as long as it may be: what it says, and the same prose again. */
function longLesson(): string {
  const lesson = readFileSync(`content/courses/qua-tang-xung-dot-loi-ich-va-nhung-nhieu/${EDITOR}.md`, 'utf8')
  const paragraph =
    'Người có chức vụ, quyền hạn không nhận quà của bên có liên quan đến việc mình giải quyết [[ND-59-2019 Điều 25]]. Lỡ nhận thì báo cáo và nộp lại.\n\n'
  return filled(`${lesson}\n## Đọc thêm {#doc-them}\n\n`, () => paragraph)
}
