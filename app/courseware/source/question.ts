import type { ProblemList } from '../problem'
import type { QuestionPlace } from '../published'
import { lawReference, type LawReference } from './law-reference'
import { prose, type Prose } from './markdown'
import { nearest } from './nearest'
import { cutQuestion, QUESTION_FIELDS, type QuestionLines } from './question-lines'
import type { Container } from './segments'

/** A question as its author wrote it. Products for learners are made in render/, the key in answer-key.server.ts. */
export type QuestionSource = {
  id: string
  /** line of `:::` */
  line: number
  place: QuestionPlace
  fixedOrder: boolean
  stem: Prose
  choices: ChoiceSource[]
  /** null when nothing is written under `Căn cứ` */
  citationsLine: number | null
  citations: { line: number; reference: LawReference }[]
  /** line of a written `Mục:`, its section id */
  section: { line: number; id: string } | null
  objective: { line: number; text: string } | null
  nature: 'case' | 'knowledge'
}

export type ChoiceSource = {
  /** 'a', 'b' … in the author's order */
  id: string
  line: number
  /** what stands in the box, null when there is none */
  mark: string | null
  right: boolean
  text: Prose
  explanation: Prose | null
}

/** Choices beyond the alphabet are a mistake already reported by their number. */
const MOST_READ = 26

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export function isQuestionId(id: string): boolean {
  return id.length <= 60 && ID.test(id)
}

/** Reads a question or scenario container. Grammar mistakes are reported; rules of content are checked elsewhere. */
export function question(container: Container, place: QuestionPlace, problems: ProblemList): QuestionSource {
  const { id, fixedOrder } = readHead(container, problems)
  const lines = cutQuestion(container.body, container.bodyLine)
  for (const stray of lines.stray) problems.add(stray.line, 'strayText', { id, text: stray.text })
  const fields = readFields(lines, id, problems)
  return {
    id,
    line: container.line,
    place,
    fixedOrder,
    stem: prose(lines.stem.text, lines.stem.line),
    choices: lines.choices.slice(0, MOST_READ).map(choice),
    citationsLine: fields.get('căn cứ')?.line ?? null,
    citations: readCitations(fields.get('căn cứ'), id, problems),
    section: sectionField(fields.get('mục')),
    objective: objectiveField(fields.get('mục tiêu')),
    nature: readNature(fields.get('loại'), id, problems),
  }
}

function readHead(container: Container, problems: ProblemList): { id: string; fixedOrder: boolean } {
  const words = container.argument.split(' ').filter(Boolean)
  const id = words[0] ?? ''
  const rest = words
    .slice(1)
    .join(' ')
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
  if (id === '') problems.add(container.line, 'questionWithoutId', { name: container.name })
  else if (!isQuestionId(id)) problems.add(container.line, 'questionIdBad', { id: id.slice(0, 60) })
  if (rest !== '' && rest !== 'giữ thứ tự')
    problems.add(container.line, 'questionArgument', { id, argument: rest })
  return { id: id.slice(0, 60), fixedOrder: rest === 'giữ thứ tự' }
}

function choice(cut: QuestionLines['choices'][number], index: number): ChoiceSource {
  return {
    id: String.fromCharCode(97 + index),
    line: cut.line,
    mark: cut.mark,
    right: cut.mark?.trim().toLowerCase() === 'x',
    text: prose(cut.text.text, cut.text.line),
    explanation:
      cut.explanation && cut.explanation.text !== ''
        ? prose(cut.explanation.text, cut.explanation.line)
        : null,
  }
}

type Field = { line: number; value: string }

function readFields(lines: QuestionLines, id: string, problems: ProblemList): Map<string, Field> {
  const fields = new Map<string, Field>()
  for (const { line, name, value } of lines.fields) {
    const known = QUESTION_FIELDS.find((field) => field.toLowerCase() === name.toLowerCase())
    if (!known) problems.add(line, 'fieldUnknown', { id, name, nearest: nearest(name, QUESTION_FIELDS) })
    else if (fields.has(known.toLowerCase())) problems.add(line, 'fieldTwice', { id, name: known })
    else if (value === '') problems.add(line, 'fieldEmpty', { id, name: known })
    else fields.set(known.toLowerCase(), { line, value })
  }
  return fields
}

function readCitations(
  field: Field | undefined,
  id: string,
  problems: ProblemList,
): QuestionSource['citations'] {
  if (!field) return []
  const left = field.value
    .replace(/\[\[[^[\]]{1,120}\]\]/g, '')
    .replace(/[\s,;.]+/g, ' ')
    .trim()
  if (left !== '') problems.add(field.line, 'citationFieldBad', { id, found: left.slice(0, 60) })
  const marks = [...field.value.matchAll(/\[\[([^[\]]{1,120})\]\]/g)].map((found) => found[1] ?? '')
  return marks.flatMap((mark) => {
    const reference = lawReference(mark)
    if (!reference) problems.add(field.line, 'referenceBad', { found: mark })
    return reference ? [{ line: field.line, reference }] : []
  })
}

function sectionField(field: Field | undefined): QuestionSource['section'] {
  return field ? { line: field.line, id: field.value.replace(/^#/, '') } : null
}

function objectiveField(field: Field | undefined): QuestionSource['objective'] {
  return field ? { line: field.line, text: field.value.slice(0, 20) } : null
}

function readNature(field: Field | undefined, id: string, problems: ProblemList): QuestionSource['nature'] {
  if (!field) return 'case'
  const word = field.value.toLowerCase()
  if (word === 'kiến thức') return 'knowledge'
  if (word !== 'tình huống') problems.add(field.line, 'natureBad', { id, found: field.value.slice(0, 40) })
  return 'case'
}
