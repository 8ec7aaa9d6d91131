import { RETURN_REASONS, type ReturnReason } from '~/courseware/review'
import { addressOf } from '~/i18n/address'
import { useT } from '~/i18n/use-t'
import type { OfficialName } from '~/organisation/official-names.server'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { CheckboxCards } from '~/ui/checkbox-cards'
import { Details } from '~/ui/details'
import { Field } from '~/ui/field'
import { formView, type RefusedForm } from '~/ui/form'
import { colleague, moment } from './who-when'

export type ShownReview = {
  required: boolean
  open: { revision: number; note: string; sentAt: Date | string; by: OfficialName | null } | null
  returned: {
    reasons: ReturnReason[]
    words: string
    at: Date | string | null
    by: OfficialName | null
  } | null
}

/** How the draft stands with its second person: waiting, or come back with what is to be put right. */
export function ReviewNotice({ review, revision }: { review: ShownReview; revision: number }) {
  const t = useT()
  const { open, returned } = review
  if (open) {
    const who = colleague(t, open.by)
    return (
      <Banner kind="notice" title={t('review.waiting')}>
        {t('review.waitingAbout', { who, moment: moment(t, open.sentAt) })}{' '}
        {revision > open.revision ? t('review.editedSince') : null}
      </Banner>
    )
  }
  if (!returned) return null
  const about = returned.at
    ? t('review.returnedAbout', { who: colleague(t, returned.by), moment: moment(t, returned.at) })
    : null
  return (
    <Banner kind="problem" title={t('review.returned')}>
      {about}
      <ul>
        {returned.reasons.map((reason) => (
          <li key={reason}>{t(`review.reason.${reason}`)}</li>
        ))}
      </ul>
      {returned.words ? <blockquote>{returned.words}</blockquote> : null}
    </Banner>
  )
}

/** Asks a second person; the note goes with it, for learners to read. */
export function SendForm({
  revision,
  reviewers,
  form,
  folded,
}: {
  revision: number
  reviewers: number
  form: RefusedForm | null
  /** the course lets its author publish alone: sending is the other way */
  folded: boolean
}) {
  const t = useT()
  const { value, error } = formView(t, form)
  const body = (
    <form method="post">
      <p>{reviewers > 0 ? t('review.send.about') : t('review.send.nobody')}</p>
      <input type="hidden" name="revision" value={revision} />
      <Field
        type="textarea"
        name="noteToSend"
        label={folded ? t('review.send.note') : t('studio.publish.note')}
        hint={t('studio.publish.noteHint')}
        error={error('noteToSend')}
        value={value('noteToSend')}
        rows={3}
        lang="vi"
      />
      <Button kind={folded ? 'secondary' : 'primary'} name="then" value="send">
        {t('review.send.do')}
      </Button>
    </form>
  )
  if (folded) return <Details summary={t('review.send.title')}>{body}</Details>
  return (
    <section aria-labelledby="gui-duyet">
      <h2 id="gui-duyet">{t('review.send.title')}</h2>
      {body}
    </section>
  )
}

/** The checklist of a second person. */
export function ReturnForm({ form }: { form: RefusedForm | null }) {
  const t = useT()
  const { values, value, error, errors } = formView(t, form)
  return (
    <Details summary={t('review.return.title')} open={errors.length > 0}>
      <form method="post">
        <CheckboxCards
          name="reason"
          legend={t('review.return.reasons')}
          hint={t('review.return.reasonsHint')}
          error={error('reason')}
          value={values('reason')}
          options={RETURN_REASONS.map((reason) => ({ value: reason, label: t(`review.reason.${reason}`) }))}
        />
        <Field
          type="textarea"
          name="words"
          label={t('review.return.words')}
          hint={t('review.return.wordsHint')}
          error={error('words')}
          value={value('words')}
          rows={4}
          lang="vi"
        />
        <Button kind="secondary" name="then" value="return">
          {t('review.return.do')}
        </Button>
      </form>
    </Details>
  )
}

/** Why this person cannot publish it now. */
export function NotYours({
  standing,
  reader,
  mayTakeBack,
}: {
  standing: 'wait' | 'ownWork' | 'nothing'
  reader: { honorific: string }
  mayTakeBack: boolean
}) {
  const t = useT()
  return (
    <section aria-labelledby="duyet">
      <h2 id="duyet">{t('review.state')}</h2>
      <p>
        {standing === 'ownWork'
          ? t('review.ownWork', addressOf(reader.honorific, t))
          : t(`review.${standing}`)}
      </p>
      {mayTakeBack ? (
        <form method="post">
          <Button kind="secondary" name="then" value="takeBack">
            {t('review.takeBack')}
          </Button>
        </form>
      ) : null}
    </section>
  )
}
