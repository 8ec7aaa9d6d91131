import type { LawFile } from '../content-set'
import type { ProblemList } from '../problem'
import { nearest } from '../source/nearest'
import { statusWord, type LawSource, type NamedValue } from '../source/law'
import type { CheckContext } from './check-context'

/** The register agrees with itself: dates, statuses, and what amends or replaces what. */
export function checkLaws(files: readonly LawFile[], context: CheckContext): void {
  const keys = files.map(({ source }) => source.key)
  for (const { source, problems } of files) {
    checkStatus(source, problems)
    checkAmendments(source, keys, problems)
    checkArticles(source, problems)
    checkDay(source.checkedOn, source.checkedOnLine, problems, context)
  }
  checkValues(files)
}

/** A day of checking lies not in the future. */
export function checkDay(day: string, line: number, problems: ProblemList, { today }: CheckContext): void {
  if (day > today) problems.add(line, 'checkedInFuture', { day })
}

function checkStatus(source: LawSource, problems: ProblemList): void {
  const { status, statusLine } = source
  const gone = status === 'replaced' || status === 'expired'
  if (gone && !source.expiresOn) problems.add(statusLine, 'expiryMissing', { status: statusWord(status) })
  if (status === 'replaced' && !source.replacedBy) problems.add(statusLine, 'replacementMissing', {})
  if (status === 'amended' && source.amendedBy.length === 0) problems.add(statusLine, 'amendmentMissing', {})
  if (!gone && source.expiresOn && source.expiresOn <= source.checkedOn)
    problems.add(statusLine, 'expiryContradicts', {})
}

function checkAmendments(source: LawSource, keys: string[], problems: ProblemList): void {
  const named = [
    ...source.amendedBy.map((item) => ({ ...item, by: 'sửa đổi bởi' })),
    ...(source.replacedBy ? [{ ...source.replacedBy, by: 'thay thế bởi' }] : []),
    ...source.articles.flatMap((article) =>
      article.amendedBy.map((text) => ({ text, line: article.line, by: 'Sửa đổi từ' })),
    ),
  ]
  for (const { text, line, by } of named) {
    if (!keys.includes(text))
      problems.add(line, 'amendmentUnknown', { key: text, by, nearest: nearest(text, keys) })
  }
}

function checkArticles(source: LawSource, problems: ProblemList): void {
  const seen = new Map<string, number>()
  for (const { article, line, paraphrase } of source.articles) {
    const first = seen.get(article)
    if (first !== undefined) problems.add(line, 'articleTwice', { article, first })
    else seen.set(article, line)
    if (paraphrase === '') problems.add(line, 'articleEmpty', { article })
  }
  for (const value of source.values) {
    if (!seen.has(value.article)) {
      problems.add(value.line, 'articleUnknown', {
        article: value.article,
        instrument: source.shortTitle,
        nearest: null,
      })
    }
  }
}

/** A name means one text on any day, over the whole register. */
function checkValues(files: readonly LawFile[]): void {
  const seen: { value: NamedValue; path: string }[] = []
  for (const { source, problems } of files) {
    for (const value of source.values) {
      const { name, from, to, line } = value
      if (to !== null && to <= from) problems.add(line, 'valueSpanBad', { name })
      const other = seen.find((earlier) => earlier.value.name === name && overlap(earlier.value, value))
      if (other) problems.add(line, 'valueTwice', { name, where: `${other.path} dòng ${other.value.line}` })
      seen.push({ value, path: source.path })
    }
  }
}

function overlap(a: NamedValue, b: NamedValue): boolean {
  return (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
}
