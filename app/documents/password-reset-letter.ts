import { isLocale } from '~/i18n/locale'
import { translator } from '~/i18n/translator'
import type { Letter } from './post-office.server'

/** Plain text with one link, in the reader's language. */
export function passwordResetLetter(
  reader: { fullName: string; email: string; language: string },
  link: string,
): Letter {
  const t = translator(isLocale(reader.language) ? reader.language : 'vi')
  return {
    to: reader.email,
    subject: t('session.mail.subject'),
    text: t('session.mail.body', { name: reader.fullName, link }),
  }
}
