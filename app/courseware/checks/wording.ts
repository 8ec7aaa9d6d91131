import type { ProblemList } from '../problem'
import { lessonQuestions, type LessonSource } from '../source/lesson'
import type { Prose } from '../source/markdown'
import { readingPieces } from '../source/pieces'
import { countWords, plainBlocks, plainText, sentences } from '../source/plain-text'

const LONGEST_SENTENCE = 30
const LONGEST_MEDIAN = 20
const LONGEST_MINUTES = 10
/** Syllables a minute of a careful reader of official Vietnamese. */
const WORDS_A_MINUTE = 180

/** Sentences and lessons short enough to be read on a phone between two visitors. */
export function checkWording(source: LessonSource, problems: ProblemList): void {
  const pieces = source.sections.flatMap(readingPieces)
  const lengths = pieces.flatMap((piece) => checkSentences(piece, problems))
  for (const { question } of lessonQuestions(source)) checkSentences(question.stem, problems)
  const median = middle(lengths)
  if (median > LONGEST_MEDIAN) problems.add(1, 'longSentencesOverall', { median })
  checkMinutes(source, problems)
}

/** Warns of each long sentence; gives the length of all. */
export function checkSentences(piece: Prose, problems: ProblemList): number[] {
  const lengths: number[] = []
  for (const block of plainBlocks(piece)) {
    if (block.heading) continue
    for (const text of sentences(block.text).flatMap((sentence) => sentence.split(/(?<=;) /))) {
      const words = countWords(text)
      lengths.push(words)
      if (words > LONGEST_SENTENCE)
        problems.add(block.line, 'longSentence', { words, start: firstWords(text) })
    }
  }
  return lengths
}

function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, 6).join(' ')
}

function middle(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

/** Minutes it takes to read a lesson without its practice. */
export function readingMinutes(source: Pick<LessonSource, 'sections'>): number {
  const scenarios = lessonQuestions(source).filter(({ question }) => question.place === 'scenario')
  const pieces = [
    ...source.sections.flatMap(readingPieces),
    ...scenarios.map(({ question }) => question.stem),
  ]
  const words = pieces.reduce((sum, piece) => sum + countWords(plainText(piece)), 0)
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}

function checkMinutes(source: LessonSource, problems: ProblemList): void {
  const estimated = readingMinutes(source)
  const declared = source.minutes
  if (estimated > LONGEST_MINUTES) problems.add(1, 'longLesson', { minutes: estimated })
  else if (Math.abs(estimated - declared) > 4)
    problems.add(source.minutesLine, 'minutesUnlikely', { declared, estimated })
}
