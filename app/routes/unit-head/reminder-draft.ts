import { formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { type Day } from '~/platform/calendar'
import { type ReportChoice } from '~/reporting/report-choice'
import { campaignName } from '~/documents/campaign-words'

/** The letter as it is offered: what is asked, until when, and who asks. The head may change every word. */
export function reminderDraft(
  t: Translator,
  { choice, sender, today }: { choice: ReportChoice; sender: string; today: Day },
): { subject: string; text: string } {
  const what = campaignName(t, choice)
  const dueOn = choice.campaigns.map((campaign) => campaign.dueOn).sort()[0] ?? today
  const day = formatDay(dueOn, t.locale)
  return {
    subject: t('notices.remind.subject', { what }),
    text: t(dueOn < today ? 'notices.remind.textPast' : 'notices.remind.text', { what, day, sender }),
  }
}
