import { isWarning, messages, type ProblemCode, type ProblemSlots } from './problem-messages'

export type Severity = 'error' | 'warning'

/** Something an author must (error) or should (warning) change. Lines count from 1 in the file itself. */
export type Problem = {
  /** relative to the content folder */
  path: string
  line: number
  severity: Severity
  code: ProblemCode
  /** a Vietnamese sentence saying what to change, without the line */
  message: string
}

/** Collects the problems of one file, so that all of them are told at once. */
export class ProblemList {
  readonly all: Problem[] = []

  constructor(readonly path: string) {}

  add<Code extends ProblemCode>(
    line: number,
    code: Code,
    slots: ProblemSlots<Code>,
    severity?: Severity,
  ): void {
    const say = messages[code] as (slots: ProblemSlots<Code>) => string
    const weight = severity ?? (isWarning(code) ? 'warning' : 'error')
    this.all.push({ path: this.path, line, severity: weight, code, message: say(slots) })
  }
}

/** By file, then by line; at one line errors first. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.path, b.path) ||
      a.line - b.line ||
      compare(a.severity, b.severity) ||
      compare(a.code, b.code),
  )
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** Nobody puts a hundred things right at once: a page tells so many, and how many there are. */
export const MOST_TOLD = 100

/** As many as a page tells, errors first, each in the order of its lines. */
export function mostUrgent(problems: readonly Problem[]): Problem[] {
  const weight = ({ severity }: Problem) => Number(severity === 'warning')
  return [...problems].sort((a, b) => weight(a) - weight(b)).slice(0, MOST_TOLD)
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}

/** «Dòng 42: câu hỏi qt-03 chưa có đáp án đúng. …» */
export function sentence(problem: Problem): string {
  return `Dòng ${problem.line}: ${problem.message}`
}
