/** A question of another system's file as far as ours has a place for it. Texts are Markdown. */
export type ForeignQuestion = {
  /** of the file */
  line: number
  stem: string
  choices: { text: string; right: boolean; explanation: string }[]
  fixedOrder: boolean
  /** parts that were left out of it */
  lost: LostPart[]
}

/** What a question had and ours has no place for. */
export type LostPart = 'partialCredit' | 'generalFeedback' | 'picture'

export type WhyLeftOut =
  | 'unreadable'
  | 'essay'
  | 'short'
  | 'numerical'
  | 'matching'
  | 'description'
  | 'cloze'
  | 'otherKind'
  | 'noStem'
  | 'noRight'
  | 'oneChoice'
  | 'manyChoices'
  | 'noAnswerLine'
  | 'answerUnknown'

/** An item of the file that is no question of ours. */
export type LeftOut = { line: number; why: WhyLeftOut; beginning: string }

export type ReadFile = { questions: ForeignQuestion[]; leftOut: LeftOut[] }

export const MOST_QUESTIONS = 500
/** Items of any kind that one file may have: a page lists them all. */
export const MOST_ITEMS = 1000
const MOST_CHOICES = 26

/** Puts a question where it belongs: among those read, or among those left out with the reason. */
export function sortIn(file: ReadFile, question: ForeignQuestion): void {
  const why = whyNot(question)
  if (why === null) file.questions.push(question)
  else leaveOut(file, question.line, why, question.stem)
}

export function leaveOut({ leftOut }: ReadFile, line: number, why: WhyLeftOut, text: string): void {
  leftOut.push({ line, why, beginning: text.replace(/\s+/g, ' ').trim().slice(0, 80) })
}

function whyNot({ stem, choices }: ForeignQuestion): WhyLeftOut | null {
  if (stem.trim() === '') return 'noStem'
  if (choices.length < 2) return 'oneChoice'
  if (choices.length > MOST_CHOICES) return 'manyChoices'
  return choices.some(({ right }) => right) ? null : 'noRight'
}
