import type { Day } from '~/platform/calendar'
import type { ProblemList } from '../problem'
import { Fields } from './fields'
import { splitFrontMatter } from './front-matter'
import type { Prose } from './markdown'
import { prose } from './markdown'
import { question, type QuestionSource } from './question'
import { segments } from './segments'

export type PoolSource = {
  path: string
  text: string
  /** what `bài` says, '' in the course's own pool */
  lesson: string
  lessonLine: number
  checkedOn: Day
  checkedOnLine: number
  questions: QuestionSource[]
  /** the author's headings between the questions */
  prose: Prose[]
}

/** Reads a pool file; `ofCourse` for the course's own pool, which names no lesson. */
export function pool(path: string, text: string, ofCourse: boolean, problems: ProblemList): PoolSource {
  const { entries, body, bodyLine } = splitFrontMatter(text, problems)
  const fields = new Fields(entries, problems)
  const head = {
    lesson: ofCourse ? '' : fields.text('bài'),
    lessonLine: fields.lineOf('bài'),
    checkedOn: fields.day('ngày kiểm'),
    checkedOnLine: fields.lineOf('ngày kiểm'),
  }
  fields.refuseOthers()
  return { path, text, ...head, ...readPoolBody(body, bodyLine, problems) }
}

export function readPoolBody(
  body: string,
  bodyLine: number,
  problems: ProblemList,
): Pick<PoolSource, 'questions' | 'prose'> {
  const questions: QuestionSource[] = []
  const between: Prose[] = []
  for (const segment of segments(body, bodyLine, problems)) {
    if (segment.kind === 'markdown') between.push(prose(segment.text, segment.line))
    else if (segment.container.kind === 'practice')
      questions.push(question(segment.container, 'pool', problems))
    else problems.add(segment.container.line, 'poolContainer', { name: segment.container.name })
  }
  return { questions, prose: between }
}
