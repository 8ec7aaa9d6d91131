import { useT } from '~/i18n/use-t'

/** Lessons are in Vietnamese, also on a page in another language: a screen reader must know. */
function useLessonLanguage(): 'vi' | undefined {
  return useT().locale === 'vi' ? undefined : 'vi'
}

/** HTML that the lesson renderer wrote, and no other: paragraphs, lists, tables, callouts. */
export function LessonHtml({ html, className }: { html: string; className?: string }) {
  return <div className={className} lang={useLessonLanguage()} dangerouslySetInnerHTML={{ __html: html }} />
}

/** The same where only words may stand: a choice, a legend. A single paragraph loses its frame. */
export function LessonWords({ html }: { html: string }) {
  return <span lang={useLessonLanguage()} dangerouslySetInnerHTML={{ __html: withoutFrame(html) }} />
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
