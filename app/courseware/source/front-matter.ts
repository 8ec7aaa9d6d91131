import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml'
import type { ProblemList } from '../problem'

/** A value of the front matter with its place; `text` is what the author wrote. */
export type FrontValue =
  | { kind: 'text'; line: number; text: string }
  | { kind: 'list'; line: number; items: FrontValue[] }
  | { kind: 'table'; line: number; entries: FrontEntry[] }
  | { kind: 'empty'; line: number }

export type FrontEntry = { key: string; line: number; value: FrontValue }

export type Split = { entries: FrontEntry[]; body: string; bodyLine: number }

/** Parts a file into front matter and body. `bodyLine` is the file's line of the first line of the body. */
export function splitFrontMatter(text: string, problems: ProblemList): Split {
  const lines = text.split('\n')
  if (lines[0]?.trimEnd() !== '---') {
    problems.add(1, 'noFrontMatter', {})
    return { entries: [], body: text, bodyLine: 1 }
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0) {
    problems.add(1, 'unclosedFrontMatter', {})
    return { entries: [], body: '', bodyLine: lines.length }
  }
  const entries = readBounded(lines.slice(1, end).join('\n'), problems)
  return { entries, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 }
}

/** A file's declarations alone: what stands below them may be long. */
export function declarationsOf(text: string): string {
  return /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/.exec(text)?.[0] ?? ''
}

/** A YAML parser is slow on what no author writes; declarations are a page at most. */
const MOST_KILOBYTES = 16

function readBounded(source: string, problems: ProblemList): FrontEntry[] {
  if (source.length <= MOST_KILOBYTES * 1024) return readYaml(source, problems)
  problems.add(1, 'frontMatterLong', { kilobytes: MOST_KILOBYTES })
  return []
}

/** YAML 1.2 core: `2026-11-22` stays a text. Anchors and aliases are not read. */
function readYaml(source: string, problems: ProblemList): FrontEntry[] {
  const counter = new LineCounter()
  const document = parseDocument(source, {
    lineCounter: counter,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
  })
  const lineOf = (offset: number) => counter.linePos(offset).line + 1
  for (const error of document.errors) {
    problems.add(lineOf(error.pos[0]), 'yamlBroken', { detail: yamlDetail(error.code) })
  }
  if (document.errors.length > 0) return []
  const value = frontValue(document.contents, lineOf, 2, 0)
  if (value.kind === 'table') return value.entries
  if (value.kind !== 'empty') problems.add(value.line, 'yamlBroken', { detail: 'không có «tên: giá trị»' })
  return []
}

function yamlDetail(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'một tên khai hai lần'
  if (code === 'TAB_AS_INDENT') return 'thụt dòng bằng phím Tab, hãy dùng dấu cách'
  if (code === 'MISSING_CHAR') return 'thiếu dấu đóng ngoặc hoặc nháy'
  if (code === 'BAD_INDENT') return 'thụt dòng chưa đều'
  return 'không đọc được dòng này'
}

type LineOf = (offset: number) => number

function frontValue(node: unknown, lineOf: LineOf, line: number, depth: number): FrontValue {
  if (depth > 4 || node === null || node === undefined || isAlias(node)) return { kind: 'empty', line }
  const here = nodeLine(node as Node, lineOf, line)
  if (isScalar(node)) return scalarValue(node.value, node.source, here)
  if (isSeq(node)) {
    return {
      kind: 'list',
      line: here,
      items: node.items.map((item) => frontValue(item, lineOf, here, depth + 1)),
    }
  }
  if (!isMap(node)) return { kind: 'empty', line: here }
  const entries = node.items.map((pair) => {
    const keyLine = nodeLine(pair.key as Node | null, lineOf, here)
    const key = isScalar(pair.key) ? String(pair.key.value).normalize('NFC').trim() : ''
    return { key, line: keyLine, value: frontValue(pair.value, lineOf, keyLine, depth + 1) }
  })
  return { kind: 'table', line: here, entries }
}

function scalarValue(value: unknown, source: string | undefined, line: number): FrontValue {
  if (value === null || value === undefined) return { kind: 'empty', line }
  const text = (typeof value === 'string' ? value : (source ?? String(value))).trim()
  return text === '' ? { kind: 'empty', line } : { kind: 'text', line, text }
}

function nodeLine(node: Node | null, lineOf: LineOf, otherwise: number): number {
  return node?.range ? lineOf(node.range[0]) : otherwise
}
