import { isLocale } from '~/i18n/locale'
import { type Translator, translator } from '~/i18n/translator'
import type { LetterFacts } from '~/notices/letters.server'
import { type WrittenLetter } from '~/notices/outbox'
import { noticeWords } from './notice-words'

/** The letter of a day, or of a reminder by hand: plain text and the same as HTML, with one link. */
export function noticeLetter(facts: LetterFacts, origin: string): WrittenLetter {
  const { to, byHand } = facts
  const t = translator(isLocale(to.language) ? to.language : 'vi')
  const link = `${origin}${facts.path}`
  const parts = byHand ? handParts(byHand.text) : digestParts(t, facts)
  const subject = byHand ? byHand.subject : subjectOf(t, facts)
  const { paragraphs, items } = parts
  const closing = t('notices.letter.closing')
  const greeting = t('notices.letter.greeting', { name: to.fullName })
  const text = [
    ...[greeting, ...paragraphs],
    ...(items.length > 0 ? [items.map((item) => `- ${item}`).join('\n')] : []),
    ...[`${t('notices.letter.open')}\n${link}`, closing],
  ].join('\n\n')
  return { to: to.email, subject, text, html: htmlOf(t, { greeting, paragraphs, items, link, closing }) }
}

interface Parts {
  paragraphs: string[]
  items: string[]
}

const handParts = (text: string): Parts => ({
  paragraphs: text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()),
  items: [],
})

function digestParts(t: Translator, { notices, to }: LetterFacts): Parts {
  const items = notices.map((notice) => {
    const { title, detail } = noticeWords(t, notice, to.honorific)
    return detail ? t('notices.letter.item', { title, detail }) : title
  })
  return { paragraphs: [t('notices.letter.lead', { count: items.length })], items }
}

/** One item is the subject itself; several are counted. */
function subjectOf(t: Translator, { notices, to }: LetterFacts): string {
  const [only] = notices
  if (only && notices.length === 1) return noticeWords(t, only, to.honorific).title
  return t('notices.letter.subject', { count: notices.length })
}

function htmlOf(
  t: Translator,
  { greeting, paragraphs, items, link, closing }: Parts & Record<'greeting' | 'link' | 'closing', string>,
): string {
  const paragraph = (text: string) => `<p>${escaped(text).replace(/\n/g, '<br>')}</p>`
  const list = items.length > 0 ? `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>` : ''
  const open = `<p><a href="${escaped(link)}">${escaped(t('notices.letter.link'))}</a></p>`
  const body = [paragraph(greeting), ...paragraphs.map(paragraph), list, open, paragraph(closing)].join('\n')
  return `<!doctype html><html lang="${t.locale}"><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (symbol) => ENTITIES[symbol] ?? symbol)
