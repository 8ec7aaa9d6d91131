import type { Day } from '~/platform/calendar'
import type { ProblemList } from '../problem'
import { Fields } from './fields'
import { splitFrontMatter } from './front-matter'
import { prose, type Prose } from './markdown'
import { segments } from './segments'

export type CourseSource = {
  path: string
  text: string
  title: string
  summary: string
  owner: string
  /** số tiết */
  periods: number
  checkedOn: Day
  checkedOnLine: number
  /** file names without .md, in order */
  lessons: { text: string; line: number }[]
  /** percent */
  passPercent: number
  attempts: number
  /** hours */
  waitHoursBeforeLast: number
  timerMinutes: number | null
  blueprint: { name: string; count: number; line: number }[]
  blueprintLine: number
  introduction: Prose[]
}

/** Reads course.md: outline, pass rule and the blueprint of the final test. */
export function course(path: string, text: string, problems: ProblemList): CourseSource {
  const { entries, body, bodyLine } = splitFrontMatter(text, problems)
  const fields = new Fields(entries, problems)
  const head = {
    title: fields.text('tiêu đề'),
    summary: fields.text('tóm tắt'),
    owner: fields.text('đơn vị phụ trách'),
    periods: fields.whole('số tiết', { from: 0, to: 200 }),
    checkedOn: fields.day('ngày kiểm'),
    checkedOnLine: fields.lineOf('ngày kiểm'),
    lessons: fields.texts('bài học', { from: 1, to: 60 }),
    ...readRules(fields),
    blueprint: fields.counts('đề kiểm tra', { from: 0, to: 60 }),
    blueprintLine: fields.lineOf('đề kiểm tra'),
  }
  fields.refuseOthers()
  return { path, text, ...head, introduction: readIntroduction(body, bodyLine, problems) }
}

function readRules(fields: Fields) {
  const timer = fields.optionalText('giới hạn phút')
  return {
    passPercent: fields.whole('đạt từ', { from: 1, to: 100 }),
    attempts: fields.whole('số lượt', { from: 1, to: 20 }),
    waitHoursBeforeLast: fields.whole('chờ trước lượt cuối', { from: 0, to: 720 }),
    timerMinutes: timer === null ? null : fields.whole('giới hạn phút', { from: 5, to: 300 }),
  }
}

export function readIntroduction(body: string, bodyLine: number, problems: ProblemList): Prose[] {
  const pieces: Prose[] = []
  for (const segment of segments(body, bodyLine, problems)) {
    if (segment.kind === 'markdown') pieces.push(prose(segment.text, segment.line))
    else problems.add(segment.container.line, 'courseContainer', { name: segment.container.name })
  }
  return pieces
}
