import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ReactNode } from 'react'
import { I18nProvider } from '~/i18n/use-t'
import { SideBySide } from '~/routes/learner/side-by-side'
import { TextChanges } from '~/routes/trainer/text-changes'
import { LessonHtml, LessonWords, TextIn, TextWords } from '~/ui/lesson-html'

const html = (locale: 'vi' | 'en', page: ReactNode) =>
  renderToStaticMarkup(<I18nProvider locale={locale}>{page}</I18nProvider>)

const text = (
  <>
    <LessonHtml html="<p>Một đoạn.</p>" />
    <LessonWords html="<p>Một lựa chọn</p>" />
    <TextWords>Tên bài</TextWords>
  </>
)

describe('a text in another language than its page', () => {
  it.each([
    ['en', 'vi', 3],
    ['vi', 'en', 3],
    ['vi', 'vi', 0],
    ['en', 'en', 0],
  ] as const)('on a page in %s a text in %s is marked', (locale, language, times) => {
    const page = html(locale, <TextIn language={language}>{text}</TextIn>)
    expect(page.match(new RegExp(`lang="${language}"`, 'g')) ?? []).toHaveLength(times)
    expect(page.match(/lang="/g) ?? []).toHaveLength(times)
  })

  it('is marked passage by passage where old and new stand side by side; the words around are the page’s', () => {
    const cut = (words: string) => [{ text: words, changed: false }]
    const page = html('en', <SideBySide pairs={[{ old: cut('Bản cũ.'), now: cut('Bản mới.') }]} you="you" />)
    expect(page.match(/<p lang="vi">/g)).toHaveLength(2)
    expect(page).toContain('<p class="meta">As it stands</p>')
  })

  it('is marked line by line where the studio shows what changed', () => {
    const changes = [{ line: 3, before: null, removed: ['Old words.'], added: ['New words.'] }]
    const page = html('vi', <TextChanges changes={changes} language="en" />)
    expect(page).toMatch(/<del lang="en">.*Old/)
    expect(page).toMatch(/<ins lang="en">.*New/)
  })
})
