import { type GIFTQuestion, parse } from 'gift-pegjs'
import { type ForeignQuestion, leaveOut, type ReadFile, sortIn, type WhyLeftOut } from './foreign-question'
import { fromHtml, fromPlain } from './rich-text'

/**
 * Reads GIFT. The parser takes a whole file or nothing, so each item is given to it alone: one that it cannot read
 * costs only itself.
 */
export function readGift(text: string): ReadFile {
  const file: ReadFile = { questions: [], leftOut: [] }
  for (const { line, text: item } of itemsOf(text)) {
    try {
      for (const found of parse(item)) take(file, line, found as Found)
    } catch {
      leaveOut(file, line, 'unreadable', item)
    }
  }
  return file
}

/** Items stand between empty lines; a comment is no item. */
function itemsOf(text: string): { line: number; text: string }[] {
  const items: { line: number; text: string }[] = []
  let current: string[] = []
  let begun = 0
  const end = () => {
    if (current.length > 0) items.push({ line: begun, text: current.join('\n') })
    current = []
  }
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') end()
    else if (!/^\s*\/\//.test(line)) {
      if (current.length === 0) begun = index + 1
      current.push(line)
    }
  }
  end()
  return items
}

type Text = { format: string; text: string }
type Choice = { isCorrect: boolean; weight: number | null; text: Text; feedback: Text | null }
/** As the parser gives it. */
type Found = {
  type: GIFTQuestion['type']
  stem?: Text
  globalFeedback?: Text | null
  choices?: Choice[]
  isTrue?: boolean
  trueFeedback?: Text | null
  falseFeedback?: Text | null
}

const NOT_OURS: Record<string, WhyLeftOut> = {
  Essay: 'essay',
  Short: 'short',
  Numerical: 'numerical',
  Matching: 'matching',
  Description: 'description',
}

function take(file: ReadFile, line: number, found: Found): void {
  if (found.type === 'Category') return
  const stem = markdownOf(found.stem)
  if (found.type === 'TF') return sortIn(file, trueOrFalse(line, stem, found))
  if (found.type !== 'MC') return leaveOut(file, line, NOT_OURS[found.type] ?? 'otherKind', stem.markdown)
  sortIn(file, choices(line, stem, found))
}

type Read = { markdown: string; pictures: number }

function choices(line: number, stem: Read, { choices: given = [], globalFeedback }: Found): ForeignQuestion {
  const single = given.some(({ isCorrect }) => isCorrect)
  const isRight = ({ isCorrect, weight }: Choice) => (single ? isCorrect : (weight ?? 0) > 0)
  const read = given.map((choice) => ({
    choice,
    text: markdownOf(choice.text),
    why: markdownOf(choice.feedback),
  }))
  const partial = given.some(
    ({ weight, isCorrect }) => weight !== null && !isCorrect && (single ? weight !== 0 : false),
  )
  return withGeneral(globalFeedback, {
    line,
    stem: stem.markdown,
    choices: read.map(({ choice, text, why }) => ({
      text: text.markdown,
      right: isRight(choice),
      explanation: why.markdown,
    })),
    fixedOrder: false,
    lost: [
      ...(partial || !single ? (['partialCredit'] as const) : []),
      ...([stem, ...read.flatMap(({ text, why }) => [text, why])].some(({ pictures }) => pictures > 0)
        ? (['picture'] as const)
        : []),
    ],
  })
}

function trueOrFalse(line: number, stem: Read, found: Found): ForeignQuestion {
  const { isTrue = false, trueFeedback, falseFeedback, globalFeedback } = found
  // GIFT gives first what is told to who answered wrong, then to who answered right.
  const [wrong, right] = [markdownOf(trueFeedback).markdown, markdownOf(falseFeedback).markdown]
  return withGeneral(globalFeedback, {
    line,
    stem: stem.markdown,
    choices: [
      { text: 'Đúng', right: isTrue, explanation: isTrue ? right : wrong },
      { text: 'Sai', right: !isTrue, explanation: isTrue ? wrong : right },
    ],
    fixedOrder: true,
    lost: stem.pictures > 0 ? ['picture'] : [],
  })
}

/** What is told to everyone becomes the explanation of a right choice that has none. */
export function withGeneral(general: Text | null | undefined, question: ForeignQuestion): ForeignQuestion {
  const { markdown } = markdownOf(general)
  if (markdown === '') return question
  const bare = question.choices.find(({ right, explanation }) => right && explanation === '')
  if (!bare) return { ...question, lost: [...question.lost, 'generalFeedback'] }
  const choices = question.choices.map((choice) =>
    choice === bare ? { ...choice, explanation: markdown } : choice,
  )
  return { ...question, choices }
}

/** Moodle's own format is text with the odd tag; the others say what they are. */
export function markdownOf(text: Text | null | undefined): Read {
  if (!text) return { markdown: '', pictures: 0 }
  if (text.format === 'markdown') return { markdown: text.text.trim(), pictures: 0 }
  const isHtml = text.format === 'html' || (text.format !== 'plain' && /<[a-z][^>]*>|&\w+;/i.test(text.text))
  return isHtml ? fromHtml(text.text) : fromPlain(text.text)
}
