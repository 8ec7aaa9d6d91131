import { describe, expect, it } from 'vitest'
import { ProblemList } from '~/courseware/problem'
import { englishLabel, lawReference, referenceLabel } from '~/courseware/source/law-reference'
import { lesson as readLesson, lessonQuestions, readingSections } from '~/courseware/source/lesson'
import { law as readLaw } from '~/courseware/source/law'
import { nearest } from '~/courseware/source/nearest'
import { segments } from '~/courseware/source/segments'
import { law, lesson } from './small-content'

const read = (text: string) => readLesson('x.md', text, new ProblemList('x.md'))

describe('a lesson', () => {
  it('is sections of parts; the text before the first heading is the opening', () => {
    const { sections, title, objectives } = read(lesson)
    expect(title).toBe('Nhận quà tặng: khi nào phải từ chối?')
    expect(objectives).toHaveLength(2)
    expect(sections.map(({ id, parts }) => [id, parts.map((part) => part.kind)])).toEqual([
      ['mo-dau', ['prose']],
      ['khi-nao-phai-tu-choi', ['prose', 'law', 'scenario', 'do', 'dont', 'remember', 'practice']],
    ])
  })

  it('takes an explicit section id off its heading', () => {
    const { sections } = read(`${lesson}\n## Báo cáo ra sao? {#bao-cao}\n\nChữ.\n`)
    expect(sections.at(-1)).toMatchObject({ id: 'bao-cao', title: 'Báo cáo ra sao?' })
  })

  it('does not count a heading over questions only as a section', () => {
    const source = read(`${lesson}\n## Câu hỏi\n\n::: câu hỏi x-1\nHỏi?\n:::\n`)
    expect(source.sections).toHaveLength(3)
    expect(readingSections(source).map((section) => section.id)).toEqual(['mo-dau', 'khi-nao-phai-tu-choi'])
    expect(lessonQuestions(source).at(-1)?.within.id).toBe('cau-hoi')
  })
})

describe('containers', () => {
  const kinds = (body: string) => {
    const problems = new ProblemList('x.md')
    const found = segments(body, 1, problems)
    return [
      found.map((one) => (one.kind === 'markdown' ? one.text : one.container.kind)),
      problems.all.map((one) => one.code),
    ]
  }

  it('are known whatever their case and Unicode form', () => {
    expect(kinds('::: GHI NHỚ\n- a\n:::')).toEqual([['remember'], []])
  })

  it('leave a fence of code alone', () => {
    expect(kinds('```\n::: ghi nhớ\n```')).toEqual([['```\n::: ghi nhớ\n```'], []])
  })

  it('do not nest: a second opening closes the first, and says so', () => {
    expect(kinds('::: ghi nhớ\n- a\n::: nên làm\n- b\n:::')).toEqual([
      ['remember', 'do'],
      ['containerUnclosed'],
    ])
  })
})

describe('a reference', () => {
  it.each([
    ['ND-59-2019 Điều 24', { clause: null, point: null }],
    ['L-36-2018 điều 2 Khoản 1 điểm K', { clause: '1', point: 'k' }],
    ['L-36-2018  Điều 2\nkhoản 1', { clause: '1', point: null }],
  ])('%s', (written, rest) => {
    expect(lawReference(written)).toMatchObject(rest)
  })

  it('that names no article cites the whole instrument', () => {
    const whole = { instrument: 'QD-144-TW', article: '', clause: null, point: null }
    expect(lawReference('QD-144-TW')).toEqual(whole)
    expect(referenceLabel(whole, 'Quy định 144-QĐ/TW')).toBe('Quy định 144-QĐ/TW')
    expect(englishLabel(whole, 'Regulation 144-QD/TW')).toBe('Regulation 144-QD/TW')
  })

  it.each(['ND-59-2019 khoản 2', 'Điều 24', 'ND-59-2019 Điều', 'ND-59-2019 Điều 24 và 25', ''])(
    'is not «%s»',
    (written) => {
      expect(lawReference(written)).toBeNull()
    },
  )

  it('is said in the order of Vietnamese law', () => {
    const reference = { instrument: 'L-36-2018', article: 'Điều 2', clause: '1', point: 'k' }
    expect(referenceLabel(reference, 'Luật Phòng, chống tham nhũng')).toBe(
      'điểm k khoản 1 Điều 2 Luật Phòng, chống tham nhũng',
    )
  })
})

describe('an instrument', () => {
  it('reads articles, their own confidence and named values', () => {
    const source = readLaw('x', 'ND-59-2019', law, new ProblemList('x'))
    expect(source.articles).toMatchObject([
      { article: 'Điều 25', title: 'Nhận quà tặng', confidence: 'V1' },
      { article: 'Điều 26', paraphrase: 'Báo cáo bằng văn bản và nộp lại.', confidence: 'V2' },
    ])
    expect(source.values).toMatchObject([
      { name: 'hạn nộp lại quà tặng', text: '05 ngày làm việc', to: null },
    ])
  })
})

describe('the nearest word', () => {
  it.each([
    ['tieu de', ['tiêu đề', 'phút'], 'tiêu đề'],
    ['phútt', ['tiêu đề', 'phút'], 'phút'],
    ['hoàn toàn khác', ['tiêu đề', 'phút'], null],
  ])('%s', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected)
  })
})
