import type { TextLanguage } from '../published'

/** What the renderer itself says in a text, in that text's language. */
type RenderWords = {
  law: string
  paraphrase: string
  do: string
  dont: string
  remember: string
  table: (number: number) => string
  citation: (number: number, label: string) => string
}

export const WORDS: Record<TextLanguage, RenderWords> = {
  vi: {
    law: 'Luật quy định',
    paraphrase: '(diễn giải)',
    do: 'Nên làm',
    dont: 'Không được làm',
    remember: 'Ghi nhớ',
    table: (number) => `Bảng ${number}`,
    citation: (number, label) => `Căn cứ ${number}: ${label}`,
  },
  en: {
    law: 'What the law says',
    paraphrase: '(in our words)',
    do: 'Do',
    dont: 'Do not',
    remember: 'Remember',
    table: (number) => `Table ${number}`,
    citation: (number, label) => `Legal basis ${number}: ${label}`,
  },
}
