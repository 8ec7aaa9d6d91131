import { SaxesParser } from 'saxes'
import { type ForeignQuestion, leaveOut, type ReadFile, sortIn, type WhyLeftOut } from './foreign-question'
import { markdownOf, withGeneral } from './gift'

type Node = { name: string; attributes: Record<string, string>; text: string; children: Node[]; line: number }

const DEEPEST = 30

/** The file is no XML, or is made to hurt: nothing of it is read. */
export class BrokenXml extends Error {
  constructor(readonly line: number) {
    super('broken')
  }
}

/**
 * Reads Moodle XML with a streaming parser that knows no document type and expands no entity of a file's own.
 * @throws BrokenXml with the line where it breaks.
 */
export function readMoodleXml(text: string): ReadFile {
  const file: ReadFile = { questions: [], leftOut: [] }
  for (const node of questionNodes(text)) take(file, node)
  return file
}

function questionNodes(text: string): Node[] {
  const parser = new SaxesParser({ position: true, xmlns: false })
  const stack: Node[] = []
  const found: Node[] = []
  parser.on('error', () => {
    throw new BrokenXml(parser.line)
  })
  parser.on('doctype', () => {
    throw new BrokenXml(parser.line)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length >= DEEPEST) throw new BrokenXml(parser.line)
    const given = attributes as Record<string, string>
    const node: Node = { name, attributes: given, text: '', children: [], line: parser.line }
    stack.at(-1)?.children.push(node)
    stack.push(node)
  })
  const addText = (more: string) => {
    const node = stack.at(-1)
    if (node) node.text += more
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const node = stack.pop()
    if (node?.name === 'question') found.push(node)
  })
  parser.write(text).close()
  return found
}

const NOT_OURS: Record<string, WhyLeftOut> = {
  essay: 'essay',
  shortanswer: 'short',
  numerical: 'numerical',
  calculated: 'numerical',
  calculatedsimple: 'numerical',
  calculatedmulti: 'numerical',
  matching: 'matching',
  ddmatch: 'matching',
  description: 'description',
  cloze: 'cloze',
  multianswer: 'cloze',
  gapselect: 'cloze',
  ddwtos: 'cloze',
}

function take(file: ReadFile, node: Node): void {
  const kind = node.attributes.type ?? ''
  if (kind === 'category') return
  const stem = textIn(node, 'questiontext')
  if (kind !== 'multichoice' && kind !== 'truefalse')
    return leaveOut(file, node.line, NOT_OURS[kind] ?? 'otherKind', stem.markdown)
  sortIn(file, questionOf(node, kind, stem))
}

type Read = { markdown: string; pictures: number }

function questionOf(node: Node, kind: 'multichoice' | 'truefalse', stem: Read): ForeignQuestion {
  const answers = node.children.filter(({ name }) => name === 'answer')
  const fractions = answers.map(({ attributes }) => Number(attributes.fraction ?? 0))
  const single = kind === 'truefalse' || valueOf(node, 'single') !== 'false'
  const best = Math.max(...fractions)
  const isRight = (fraction: number) => fraction > 0 && (!single || fraction === best)
  const read = answers.map((answer, index) => ({
    text: kind === 'truefalse' ? trueFalseWords(answer) : textOf(answer),
    why: textIn(answer, 'feedback'),
    right: isRight(fractions[index] ?? 0),
  }))
  const exact = fractions.every((fraction) => fraction === 0 || (single && fraction === 100))
  const pictures = [stem, ...read.flatMap(({ text, why }) => [text, why])].some((part) => part.pictures > 0)
  const files = JSON.stringify(node).includes('"name":"file"')
  return withGeneral(sourceIn(node, 'generalfeedback'), {
    line: node.line,
    stem: stem.markdown,
    choices: read.map(({ text, why, right }) => ({ text: text.markdown, right, explanation: why.markdown })),
    fixedOrder: kind === 'truefalse' || ['0', 'false'].includes(valueOf(node, 'shuffleanswers')),
    lost: [
      ...(exact ? [] : (['partialCredit'] as const)),
      ...(pictures || files ? (['picture'] as const) : []),
    ],
  })
}

function trueFalseWords(answer: Node): Read {
  const word = valueOf(answer, 'text').toLowerCase()
  return { markdown: word === 'true' ? 'Đúng' : 'Sai', pictures: 0 }
}

const childOf = (node: Node, name: string) => node.children.find((child) => child.name === name)

function valueOf(node: Node, name: string): string {
  return childOf(node, name)?.text.trim() ?? ''
}

function sourceIn(node: Node, name: string): { format: string; text: string } | null {
  const part = childOf(node, name)
  return part ? sourceOf(part) : null
}

function sourceOf(part: Node): { format: string; text: string } {
  const format =
    { html: 'html', markdown: 'markdown', plain_text: 'plain' }[part.attributes.format ?? ''] ?? 'moodle'
  return { format, text: childOf(part, 'text')?.text.trim() ?? '' }
}

const textOf = (part: Node) => markdownOf(sourceOf(part))
const textIn = (node: Node, name: string) => markdownOf(sourceIn(node, name))
