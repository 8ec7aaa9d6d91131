import { checkContent } from '~/courseware/check'
import { readContentFolder } from '~/courseware/content-folder.server'
import { courseFigures, passagesToCheck } from '~/courseware/content-table'
import { traceLaw, type TracedPassage } from '~/courseware/law-trace.server'
import { effectOfEditions } from '~/learning/law-effect.server'
import { dayOf } from '~/platform/calendar'

const number = (value: number) => value.toLocaleString('vi-VN')
const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`)

/** What each course amounts to, as a table. */
export async function tellTable(folder: string, at: Date): Promise<number> {
  const { set } = checkContent(await readContentFolder(folder), dayOf(at))
  const heads = 'Khóa học|Bài|Chữ|Phút|Câu ôn|Câu kiểm tra|Căn cứ|Điều|Câu tình huống'.split('|')
  const rows = set.courses.map(courseFigures).map((one) => {
    const cases = percent(one.cases, one.practice + one.pool)
    const figures = [one.lessons, one.words, one.minutes, one.practice, one.pool, one.citations, one.articles]
    return [one.slug, ...figures.map(number), cases]
  })
  const widths = heads.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map(widthOf)),
  )
  for (const row of [heads, widths.map((width) => '─'.repeat(width)), ...rows]) {
    console.info(
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column > 0))
        .join('  ')
        .trimEnd(),
    )
  }
  return 0
}

const widthOf = (text: string) => [...text.normalize('NFC')].length

function pad(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? space + text : text + space
}

/** Statements resting on [V2], for a lawyer to compare, with file and line. */
export async function tellToCheck(folder: string, at: Date): Promise<number> {
  const { set } = checkContent(await readContentFolder(folder), dayOf(at))
  const found = passagesToCheck(set)
  for (const { path, line, reasons, text, questionId } of found) {
    console.info(`${folder}/${path}:${line}  ${reasons.join('; ')}`)
    console.info(`    ${questionId ? `[câu hỏi ${questionId}] ` : ''}${shortened(text)}`)
  }
  const files = new Set(found.map(({ path }) => path)).size
  console.info(
    `${found.length} chỗ ở ${files} tệp dựa vào nội dung mức V2, cần người làm pháp luật đối chiếu.`,
  )
  return 0
}

const LONGEST = 160
const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** Everything published that cites an instrument, or one article of it. */
export async function tellLaw(instrument: string, article: string | null): Promise<number> {
  const { passages, editions } = await traceLaw(instrument, article)
  const effects = await effectOfEditions(editions.map(({ hash }) => hash))
  for (const passage of passages) tellPassage(passage)
  if (editions.length > 0) console.info('')
  let certificates = 0
  for (const { hash, course, number: edition, publishedAt } of editions) {
    const effect = effects.get(hash) ?? { completed: 0, certificates: 0 }
    certificates += effect.certificates
    console.info(
      `${course}, ấn bản ${edition} (${dayOf(publishedAt)}): ${effect.completed} lượt hoàn thành, ${effect.certificates} giấy xác nhận`,
    )
  }
  const questions = passages.filter(({ kind }) => kind === 'question').length
  const what = article === null ? instrument : `${article} ${instrument}`
  console.info(
    `${what}: ${passages.length - questions} đoạn, ${questions} câu hỏi, ${editions.length} ấn bản, ${certificates} giấy xác nhận.`,
  )
  return passages.length + editions.length > 0 ? 0 : 1
}

function tellPassage({ path, line, sectionTitle, labels, text, questionId }: TracedPassage): void {
  const where = questionId ? `câu hỏi ${questionId}` : sectionTitle || 'mở đầu'
  console.info(`content/${path}:${line}  (${where})  ${labels.join('; ')}`)
  console.info(`    ${shortened(text)}`)
}
