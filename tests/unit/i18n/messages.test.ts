import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { guides } from '~/i18n/help/guides'
import { helpAnswers } from '~/i18n/help/answers'
import { en, vi } from '~/i18n/messages'

type Text = string | { one: string; other: string }
const vietnamese = Object.entries<string>(vi)
const english = Object.entries<Text>(en)
const formsOf = (text: Text) => (typeof text === 'string' ? [text] : [text.one, text.other])
const slotsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('every message', () => {
  it('stands in both languages', () => {
    expect(english.map(([key]) => key).sort()).toEqual(vietnamese.map(([key]) => key).sort())
  })

  it('is named by its area', () => {
    for (const file of readdirSync('app/i18n/messages').filter((name) => name.endsWith('.vi.ts'))) {
      const area = file.replace('.vi.ts', '')
      const areas = area === 'session' ? ['session', 'account'] : [area]
      const strangers = keysIn(`app/i18n/messages/${file}`).filter(
        (key) => !areas.includes(key.split('.')[0] ?? ''),
      )
      expect(strangers, file).toEqual([])
    }
  })

  it('has the same slots in both languages', () => {
    const differing = vietnamese.filter(([key, text]) => {
      const wanted = new Set(slotsOf(text))
      const found = new Set(formsOf((en as Record<string, Text>)[key] ?? '').flatMap(slotsOf))
      return [...wanted].some((slot) => !found.has(slot)) || [...found].some((slot) => !wanted.has(slot))
    })
    expect(differing).toEqual([])
  })

  it('is used', () => {
    const code = sourceFiles('app')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const built = builtKeys(code)
    const unused = vietnamese.map(([key]) => key).filter((key) => !isUsed(key, code, built))
    expect(unused).toEqual([])
  })

  it('says something', () => {
    expect(vietnamese.filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

describe('Vietnamese', () => {
  const texts: [string, string][] = [
    ...vietnamese,
    ...helpAnswers.vi.flatMap(({ id, question, answer }) =>
      [question, ...answer].map((text) => pair(id, text)),
    ),
    ...Object.entries(guides).flatMap(([name, guide]) => textsOf(guide).map((text) => pair(name, text))),
  ]

  it('is in composed form, so that a search finds it', () => {
    expect(texts.filter(([, text]) => text !== text.normalize('NFC'))).toEqual([])
  })

  it('neither blames, nor apologises, nor asks whether one is sure', () => {
    const forbidden = /bạn có chắc|oops|xin lỗi|vui lòng|thất bại|bạn đã nhập sai|sai rồi/i
    expect(texts.filter(([, text]) => forbidden.test(text))).toEqual([])
  })

  it('addresses nobody as bạn', () => {
    expect(texts.filter(([, text]) => /(^|[\s“(])bạn([\s,.!?”)]|$)/i.test(text))).toEqual([])
  })

  it('says what is wrong, never that something is “không hợp lệ”', () => {
    const errors = texts.filter(([key]) => /error|invalid|refused|empty|wrong|\.form\./i.test(key))
    expect(errors.filter(([, text]) => /hợp lệ/i.test(text))).toEqual([])
  })

  it('has no English words', () => {
    const words =
      /\b(the|and|your|you|submit|login|logout|password|email|e-mail|link|click|save|cancel|error|success|failed|deadline|dashboard|user|admin|test|quiz|course|lesson|ok|file|upload|download|report|export|import|preview|draft|online|offline)\b/i
    expect(texts.filter(([, text]) => words.test(text.replace(/\{\w+\}|https?:\S+|\S+@\S+/g, '')))).toEqual(
      [],
    )
  })

  it('writes words the way of this product', () => {
    const others = /hoà(?![a-z])|thuý|uỷ ban|email|website|chứng chỉ|học viên|user/i
    expect(texts.filter(([, text]) => others.test(text))).toEqual([])
  })
})

describe('the answers of the help page', () => {
  it('are the same questions in both languages', () => {
    expect(helpAnswers.en.map(({ id }) => id)).toEqual(helpAnswers.vi.map(({ id }) => id))
  })
})

function pair(key: string, text: string): [string, string] {
  return [key, text]
}

function textsOf(guide: (typeof guides)[string]): string[] {
  return [
    guide.title,
    guide.intro,
    ...guide.remember,
    ...guide.parts.flatMap(({ title, steps }) => [title, ...steps]),
  ]
}

function keysIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^ {2}'([\w.]+)':/gm)].map(([, key]) => key ?? '')
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/generated|i18n\/messages\//.test(file))
    .map((file) => `${folder}/${file}`)
}

/** Keys that code puts together: `common.standing.${…}` uses whatever fits. */
function builtKeys(code: string): RegExp[] {
  return [...code.matchAll(/`([a-z]\w*\.(?:[^`\s$]|\$\{[^}]*\})+)`/g)].map(([, template = '']) => {
    const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/\./g, '\\.'))
    return new RegExp(`^${parts.join('.+')}$`)
  })
}

function isUsed(key: string, code: string, built: RegExp[]): boolean {
  return code.includes(`'${key}'`) || code.includes(`"${key}"`) || built.some((pattern) => pattern.test(key))
}
