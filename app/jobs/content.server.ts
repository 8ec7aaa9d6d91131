import { exportContent } from '~/courseware/export.server'
import { importContent, type Imported } from '~/courseware/import.server'
import { hasErrors, sentence, type Problem } from '~/courseware/problem'
import { oweRefreshers } from '~/learning/refresher-dues.server'
import { dayOf } from '~/platform/calendar'
import { closeDatabase } from '~/platform/database.server'
import { judgeFolder } from './content-check.server'
import { tellLaw, tellTable, tellToCheck } from './content-lists.server'

const USAGE = `npm run content -- check [thư mục]                 soát mọi tệp, nêu mọi lỗi; so mã câu hỏi với bản đã xuất bản
npm run content -- table [thư mục]                 khóa học, bài, số chữ, số phút, số câu hỏi, số căn cứ
npm run content -- to-check [thư mục]              những chỗ dựa vào nội dung mức V2, cần đối chiếu
npm run content -- laws <văn bản> [điều]           những gì đã xuất bản có dẫn văn bản hoặc điều ấy
npm run content -- import [thư mục]                xuất bản những gì mới trong thư mục; nếu nội dung pháp luật
    [--law-changed="lời giải thích"]               thay đổi, người đã hoàn thành bản cũ được giao phần cập nhật
npm run content -- export [thư mục] [--overwrite]  ghi các bản đã xuất bản ra tệp
Thư mục mặc định: content`

const HOME = 'content'
const LAW_CHANGED = '--law-changed='
const at = new Date()
const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const [name, folder = HOME] = words
/** How many words each command takes besides its name; one unless told. */
const MOST_WORDS: Record<string, number> = { laws: 3 }

/** Each gives the exit code: 0 done, 1 something to put right. */
const commands: Record<string, () => Promise<number>> = {
  async check() {
    const { set, problems, compared } = await judgeFolder(folder, dayOf(at))
    tell(problems)
    const lessons = set.courses.reduce((sum, course) => sum + course.lessons.length, 0)
    console.info(
      `Đã soát ${set.laws.length} văn bản, ${set.courses.length} khóa học, ${lessons} bài: ${counted(problems)}.`,
    )
    if (compared) console.info('Đã so mã câu hỏi với các bản đã xuất bản trên máy này.')
    return hasErrors(problems) ? 1 : 0
  },

  table: () => tellTable(folder, at),
  'to-check': () => tellToCheck(folder, at),

  /** laws L-36-2018 · laws L-36-2018 Điều 35 · laws L-36-2018 35 */
  async laws() {
    const [, instrument, ...rest] = words
    if (!instrument) return usage()
    const article = /\d+\p{L}?$/u.exec(rest.join(' '))?.[0]
    return tellLaw(instrument.toUpperCase(), article ? `Điều ${article.toLowerCase()}` : null)
  },

  async import() {
    const note = options
      .find((option) => option.startsWith(LAW_CHANGED))
      ?.slice(LAW_CHANGED.length)
      .trim()
    if (note === '') return usage()
    const lawChanged = note === undefined ? {} : { lawChanged: { note, onLawChange: oweRefreshers } }
    const result = await importContent({ folder, at, by: null, ...lawChanged })
    if (result.kind === 'imported') return tellImported(result)
    tell(result.problems)
    console.error(`Chưa nhập gì: ${counted(result.problems)}. Sửa các lỗi trên rồi nhập lại.`)
    return 1
  },

  async export() {
    const overwrite = options.includes('--overwrite')
    const result = await exportContent({ folder, at, home: folder === HOME, overwrite })
    for (const path of result.written) console.info(`  đã ghi ${folder}/${path}`)
    for (const { path } of result.conflicts) {
      console.error(
        `  giữ nguyên ${folder}/${path}: tệp đã sửa mà chưa nhập. Nhập tệp trước, hoặc dùng --overwrite để bỏ phần sửa.`,
      )
    }
    console.info(`Đã ghi ${result.written.length} tệp; ${result.unchanged} tệp không đổi.`)
    return result.conflicts.length > 0 ? 1 : 0
  },
}

function tellImported(result: Extract<Imported, { kind: 'imported' }>): number {
  tell(result.warnings)
  if (result.laws > 0) console.info(`Đã cập nhật ${result.laws} văn bản pháp luật.`)
  for (const { slug, kind, number, hash, translated } of result.courses) {
    const word = kind === 'published' ? `đã xuất bản ấn bản ${number}` : `không đổi, ấn bản ${number}`
    console.info(`Khóa học ${slug}: ${word} (${hash.slice(0, 12)}).`)
    if (translated) console.info(`Khóa học ${slug}: đã cập nhật bản dịch tiếng Anh.`)
  }
  for (const { path } of result.conflicts) {
    console.error(
      `Xung đột: ${path} đã sửa cả ở tệp lẫn trên hệ thống từ lần nhập trước. Không ghi đè bên nào.`,
    )
  }
  if (result.conflicts.length === 0) return 0
  console.error(
    'Cách xử lý: cất bản của tệp sang chỗ khác, chạy «npm run content -- export --overwrite», chép lại phần sửa, rồi nhập.',
  )
  return 1
}

/** Problems by file, each with its line. */
function tell(problems: readonly Problem[]): void {
  let path = ''
  for (const problem of problems) {
    if (problem.path !== path) console.info(`\n${problem.path}`)
    path = problem.path
    const word = problem.severity === 'error' ? 'lỗi     ' : 'cảnh báo'
    console.info(`  ${word}  ${sentence(problem)}`)
  }
  if (problems.length > 0) console.info('')
}

function counted(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  return `${errors} lỗi, ${problems.length - errors} cảnh báo`
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

async function run(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!isMissing(error)) throw error
    console.error(`Không có thư mục «${folder}».`)
    return 2
  }
}

function usage(): number {
  console.error(USAGE)
  return 2
}

const command = commands[name ?? '']
const tooMany = words.length - 1 > (MOST_WORDS[name ?? ''] ?? 1)
if (
  !command ||
  tooMany ||
  options.some((option) => option !== '--overwrite' && !option.startsWith(LAW_CHANGED))
) {
  process.exitCode = usage()
} else {
  process.exitCode = await run(command)
  await closeDatabase()
}
