import { type ForeignQuestion, leaveOut, type ReadFile, sortIn } from './foreign-question'
import { escaped } from './markdown-text'

const CHOICE = /^([A-Z])[.)]\s+(.*)$/
const ANSWER = /^ANSWER:\s*([A-Z])\s*$/
/** What people write instead: said by its line, so that they can mend it. */
const ANSWER_LIKE = /^(answer|đáp án)\s*:/i

type Open = { line: number; stem: string[]; choices: { letter: string; text: string }[] }

/** Reads Aiken: a question, its choices as «A. …», and a line «ANSWER: A». */
export function readAiken(text: string): ReadFile {
  const file: ReadFile = { questions: [], leftOut: [] }
  let open: Open | null = null
  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = raw.trim()
    if (line === '') continue
    const [, answer] = ANSWER.exec(line) ?? []
    if (answer !== undefined || ANSWER_LIKE.test(line)) {
      close(file, open ?? { line: index + 1, stem: [line], choices: [] }, answer ?? null)
      open = null
      continue
    }
    const [, letter, words = ''] = CHOICE.exec(line) ?? []
    if (open && letter) open.choices.push({ letter, text: words })
    else if (open && open.choices.length === 0) open.stem.push(line)
    else {
      if (open) leaveOut(file, open.line, 'noAnswerLine', open.stem.join(' '))
      open = { line: index + 1, stem: [line], choices: [] }
    }
  }
  if (open) leaveOut(file, open.line, 'noAnswerLine', open.stem.join(' '))
  return file
}

function close(file: ReadFile, { line, stem, choices }: Open, answer: string | null): void {
  const known = answer !== null && choices.some(({ letter }) => letter === answer)
  if (!known) return leaveOut(file, line, answer === null ? 'unreadable' : 'answerUnknown', stem.join(' '))
  const question: ForeignQuestion = {
    line,
    stem: escaped(stem.join('\n')),
    choices: choices.map(({ letter, text }) => ({
      text: escaped(text),
      right: letter === answer,
      explanation: '',
    })),
    fixedOrder: false,
    lost: [],
  }
  sortIn(file, question)
}
