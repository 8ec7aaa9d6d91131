import { createContext, type ReactNode, useContext } from 'react'
import { useT } from '~/i18n/use-t'
import { Written, type WrittenPlaces } from './written'

const TextLanguage = createContext('vi')

/** Given around a page that is sent as bytes; without it a written part is put in as text. */
export const PlacesOfWritten = createContext<WrittenPlaces | null>(null)

/** Says what the lesson text below it is written in; without it that is Vietnamese. */
export function TextIn({ language, children }: { language: string; children: ReactNode }) {
  return <TextLanguage.Provider value={language}>{children}</TextLanguage.Provider>
}

/** A text in another language than its page says so: a screen reader must know. */
function useTextLanguage(): string | undefined {
  const language = useContext(TextLanguage)
  return useT().locale === language ? undefined : language
}

/** A few words of a lesson on its page: a title, a heading of the contents. */
export function TextWords({ children }: { children: ReactNode }) {
  const lang = useTextLanguage()
  return lang ? <span lang={lang}>{children}</span> : children
}

/** HTML that the lesson renderer wrote, and no other: paragraphs, lists, tables, callouts. */
export function LessonHtml({ html, className }: { html: string; className?: string }) {
  return <div className={className} lang={useTextLanguage()} dangerouslySetInnerHTML={{ __html: html }} />
}

/** A part of a page that was written beside the server. */
export function WrittenHtml({
  html,
  id,
  className,
}: {
  /** loader data is typed as what a browser would get: of `Written`, nothing */
  html: object
  id?: string
  className?: string
}) {
  const places = useContext(PlacesOfWritten)
  const inner = places ? places.place(html) : Written.htmlOf(html)
  return <div id={id} className={className} dangerouslySetInnerHTML={{ __html: inner }} />
}

/** The same where only words may stand: a choice, a legend. A single paragraph loses its frame. */
export function LessonWords({ html }: { html: string }) {
  return <span lang={useTextLanguage()} dangerouslySetInnerHTML={{ __html: withoutFrame(html) }} />
}

/** A stem cut before its last paragraph: what is told, and what is asked. */
export function splitStem(html: string): { story: string; question: string } {
  const start = html.lastIndexOf('<p')
  const asked = start < 0 ? '' : html.slice(start).trim()
  if (!/^<p[^>]*>[\s\S]*<\/p>$/.test(asked)) return { story: '', question: html }
  return { story: html.slice(0, start).trim(), question: asked }
}

function withoutFrame(html: string): string {
  const only = /^\s*<p[^>]*>([\s\S]*?)<\/p>\s*$/.exec(html)
  return only?.[1] !== undefined && !only[1].includes('<p') ? only[1] : html
}
