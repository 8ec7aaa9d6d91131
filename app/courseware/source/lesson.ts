import type { Day } from '~/platform/calendar'
import type { ProblemList } from '../problem'
import { Fields } from './fields'
import { splitFrontMatter } from './front-matter'
import type { QuestionSource } from './question'
import { sections, type SectionSource } from './sections'

export type LessonSource = {
  path: string
  /** the file's bytes as text: what an edition is made of */
  text: string
  title: string
  minutes: number
  minutesLine: number
  objectives: string[]
  checkedOn: Day
  checkedOnLine: number
  sections: SectionSource[]
}

/** Reads a lesson file. Grammar mistakes go to `problems`; what could be read is given all the same. */
export function lesson(path: string, text: string, problems: ProblemList): LessonSource {
  const { entries, body, bodyLine } = splitFrontMatter(text, problems)
  const fields = new Fields(entries, problems)
  const head = {
    title: fields.text('tiêu đề'),
    minutes: fields.whole('phút', { from: 1, to: 60 }),
    minutesLine: fields.lineOf('phút'),
    objectives: fields.texts('mục tiêu', { from: 2, to: 5 }).map((item) => item.text),
    checkedOn: fields.day('ngày kiểm'),
    checkedOnLine: fields.lineOf('ngày kiểm'),
  }
  fields.refuseOthers()
  return { path, text, ...head, sections: sections(body, bodyLine, problems) }
}

/** Practice questions and scenarios in the order of the text, each with the section it stands in. */
export function lessonQuestions(
  source: Pick<LessonSource, 'sections'>,
): { question: QuestionSource; within: SectionSource }[] {
  return source.sections.flatMap((within) =>
    within.parts.flatMap((part) =>
      part.kind === 'scenario' || part.kind === 'practice' ? [{ question: part.question, within }] : [],
    ),
  )
}

/** Sections that have something to read: a heading over questions only is the author's own order, not a section. */
export function readingSections(source: Pick<LessonSource, 'sections'>): SectionSource[] {
  return source.sections.filter((section) => section.parts.some((part) => part.kind !== 'practice'))
}
