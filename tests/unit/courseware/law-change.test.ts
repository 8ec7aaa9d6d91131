import { describe, expect, it } from 'vitest'
import { type Amendment, needsReview, touches } from '~/courseware/amendments'
import { affectedBy, changedSections, questionsToAsk, type LessonWording } from '~/courseware/law-change'
import { lessonPassages } from '~/courseware/passages'
import { ProblemList } from '~/courseware/problem'
import { lesson as readLesson } from '~/courseware/source/lesson'
import { lesson, swap } from './small-content'

const VALUE = 'hạn nộp lại quà tặng'
const wording = (text: string, values: Record<string, string> = {}): LessonWording => ({
  slug: 'qua-tang',
  hash: `${text} ${JSON.stringify(values)}`,
  passages: lessonPassages(readLesson('', text, new ProblemList('')), values),
})
const changes = (text: string) => changedSections([wording(lesson)], [wording(text)])
const never = () => false

describe('passages of a lesson', () => {
  it('names each paragraph with its line, its section and the articles it rests on', () => {
    const found = wording(lesson, { [VALUE]: '05 ngày làm việc' }).passages
    const quoted = found.find(({ text }) => text === 'Nộp lại trong 05 ngày làm việc.')
    expect(quoted).toMatchObject({ line: 16, sectionId: 'khi-nao-phai-tu-choi', values: [VALUE] })
    expect(quoted?.citations.map(({ article }) => article)).toEqual(['Điều 26'])
    expect(found.filter(({ kind }) => kind === 'question').map(({ questionId }) => questionId)).toEqual([
      'phong-bi',
      'qt-01',
    ])
  })
})

describe('what changed between two editions', () => {
  it('is nothing when the words are the same', () => {
    expect(changes(lesson)).toEqual([])
    expect(changes(swap(lesson, 'phút: 1', 'phút: 2'))).toEqual([])
  })

  it('is the section of a changed paragraph, with the articles it cites', () => {
    const [only, ...others] = changes(
      swap(lesson, 'Không nhận quà của người có việc', 'Từ chối quà của người có việc'),
    )
    expect(others).toEqual([])
    expect(only).toMatchObject({ sectionId: 'khi-nao-phai-tu-choi', changed: ['ND-59-2019 Điều 25'] })
    expect(only?.cited).toContain('ND-59-2019 Điều 26')
  })

  it('sees a named value that is another on the new day, though the text is the same', () => {
    const before = wording(lesson, { [VALUE]: '05 ngày làm việc' })
    const after = wording(lesson, { [VALUE]: '03 ngày làm việc' })
    expect(changedSections([before], [after])[0]?.changed).toEqual(['ND-59-2019 Điều 26'])
  })

  it('sees another key of a question, and leaves lessons without a counterpart alone', () => {
    const key = swap(
      swap(lesson, '- [x] Từ chối món quà.', '- [ ] Từ chối món quà.'),
      '- [ ] Nhận rồi chia',
      '- [x] Nhận rồi chia',
    )
    expect(changes(key)).toHaveLength(1)
    expect(changedSections([], [wording(lesson)])).toEqual([])
  })
})

describe('what a change of law touches', () => {
  const section = (sectionId: string, changed: string[], cited: string[]) => ({
    ...{ lessonSlug: 'qua-tang', toHash: 'x', sectionId, sectionTitle: '' },
    ...{ changed, cited },
  })

  it('is what the changed passages cite, where nothing was marked', () => {
    const { articles } = affectedBy([section('a', ['L Điều 1'], ['L Điều 1', 'L Điều 2'])], never)
    expect(articles).toEqual(['L Điều 1'])
  })

  it('is only the marked article where one was marked: a mended typo elsewhere asks nothing', () => {
    const sections = [section('a', ['L Điều 1'], ['L Điều 1']), section('b', [], ['L Điều 35'])]
    const found = affectedBy(sections, (article) => article === 'L Điều 35')
    expect(found.articles).toEqual(['L Điều 35'])
    expect(found.sections.map(({ sectionId }) => sectionId)).toEqual(['b'])
  })

  it('is nothing where no law is cited', () => {
    expect(affectedBy([section('a', [], [])], never)).toEqual({ articles: [], sections: [] })
  })
})

describe('questions of a refresher', () => {
  const ask = (hash: string, sectionId: string, cites: boolean, place: 'practice' | 'pool' = 'practice') => ({
    ...{ hash, lessonSlug: 'qua-tang', sectionId, cites, place },
  })
  const sections = [
    { lessonSlug: 'qua-tang', sectionId: 'a' },
    { lessonSlug: 'qua-tang', sectionId: 'b' },
  ]

  it('are three at most, of the affected sections, spread over them, those on the article first', () => {
    const found = questionsToAsk(sections, [
      ask('a1', 'a', false),
      ask('a2', 'a', true),
      ask('a3', 'a', true, 'pool'),
      ask('b1', 'b', true),
      ask('c1', 'c', false),
    ])
    expect(found).toEqual(['a2', 'b1', 'a3'])
  })

  it('come from the lesson when its sections have none on the article', () => {
    expect(questionsToAsk(sections, [ask('c1', 'c', true), ask('c2', 'c', false)])).toEqual(['c1'])
  })
})

describe('cần xem lại', () => {
  const amendment = (given: Partial<Amendment> = {}) => ({
    ...{ id: 'm', instrument: 'L-36-2018', article: 'Điều 35', knownOn: '2026-07-01' },
    ...given,
  })
  const published = new Date('2026-06-20T00:00:00Z')
  const edition = (checkedOn: string, cited = 'L-36-2018 Điều 35') => ({
    ...{ courseId: 'c', fileName: '01-a.md', checkedOn, publishedAt: published },
    articles: new Set([cited]),
  })

  it('is an edition compared with the law before the change was known, until the day itself', () => {
    expect(needsReview(edition('2026-06-30'), amendment(), [])).toBe(true)
    expect(needsReview(edition('2026-07-01'), amendment(), [])).toBe(false)
  })

  it('is only what cites the article, or anything of an instrument amended as a whole', () => {
    expect(needsReview(edition('2026-06-01', 'L-36-2018 Điều 3'), amendment(), [])).toBe(false)
    expect(needsReview(edition('2026-06-01', 'L-36-2018 Điều 3'), amendment({ article: '' }), [])).toBe(true)
    expect(touches(amendment({ article: '' }), 'L-36-20189 Điều 3')).toBe(false)
    expect(touches(amendment({ article: '' }), 'L-36-2018')).toBe(true)
    expect(touches(amendment(), 'L-36-2018 Điều 35a')).toBe(false)
  })

  it('ends for the edition someone looked at and those after it, not for the ones before', () => {
    const review = { amendmentId: 'm', courseId: 'c', fileName: '01-a.md', since: published }
    expect(needsReview(edition('2026-06-01'), amendment(), [review])).toBe(false)
    const later = { ...review, since: new Date(published.getTime() + 1) }
    expect(needsReview(edition('2026-06-01'), amendment(), [later])).toBe(true)
    expect(needsReview(edition('2026-06-01'), amendment(), [{ ...review, fileName: '02-b.md' }])).toBe(true)
  })
})
