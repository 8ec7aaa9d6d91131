/** A question from a form or from another system's file, to be written as Markdown. */
export type QuestionToWrite = {
  id: string
  kind: 'câu hỏi' | 'tình huống'
  stem: string
  choices: readonly { text: string; explanation: string; right: boolean }[]
  /** 'ND-59-2019 Điều 25' */
  citations: readonly string[]
  section?: string | null
  /** 1-based */
  objective?: number | null
  fixedOrder?: boolean
}

/** Writes a question the way its reader takes it: what was typed stays text and never becomes structure. */
export function questionMarkdown(question: QuestionToWrite): string {
  const { id, kind, stem, choices, citations, section, objective, fixedOrder } = question
  const fields = [
    citations.length > 0 ? `Căn cứ: ${citations.map((one) => `[[${one}]]`).join(', ')}` : null,
    section ? `Mục: ${section}` : null,
    objective ? `Mục tiêu: ${objective}` : null,
  ].filter((field) => field !== null)
  return [
    `::: ${kind} ${id}${fixedOrder ? ' giữ thứ tự' : ''}`,
    inertLines(stem),
    '',
    ...choices.flatMap(({ text, explanation, right }) => [
      `- [${right ? 'x' : ' '}] ${oneLine(text)}`,
      ...(explanation.trim() === '' ? [] : [`  > ${oneLine(explanation)}`]),
    ]),
    ...(fields.length > 0 ? ['', ...fields] : []),
    ':::',
    '',
  ].join('\n')
}

/** A choice and its explanation are one line each. */
function oneLine(text: string): string {
  return inert(text.replace(/\s+/g, ' ').trim())
}

/** Several lines of a stem, none of which opens a container, a choice, a quote or a field. */
function inertLines(text: string): string {
  const lines = text.trim().split(/\r\n?|\n/)
  return lines.map((line) => inert(line.trimEnd().replace(/^\s+/, ''))).join('\n')
}

const STRUCTURE = /^(?::::|[-*+>#`~]|\d+[.)]\s|={2,}|_{3,})/
const FIELD = /^(căn cứ|mục|mục tiêu|loại)(\s*):/iu

function inert(line: string): string {
  if (STRUCTURE.test(line)) return line.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([^\d\\])/, '\\$1')
  return line.replace(FIELD, '$1$2\\:')
}

/** The first free id of a lesson's questions: 'qua-tang-va-hoi-lo' and 'kt' give qthl-kt-1, qthl-kt-2 … */
export function freeQuestionId(slug: string, mark: string, taken: ReadonlySet<string>): string {
  const initials = slug
    .split('-')
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 12)
  for (let number = 1; ; number += 1) {
    const id = [initials || 'q', mark, String(number)].filter(Boolean).join('-')
    if (!taken.has(id)) return id
  }
}

const IDS = /^:::+[ \t]*(?:câu hỏi|tình huống)[ \t]+([a-z0-9-]+)/gimu

/** Ids of the questions written in some texts. */
export function questionIdsIn(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(IDS)].map(([, id = '']) => id)))
}
