import { formatDate, formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { Button } from '~/ui/button'
import { Details } from '~/ui/details'
import { Field } from '~/ui/field'
import type { FormView } from '~/ui/form'
import type { LawPage } from './law'
import { editPath } from './part-name'
import { colleague } from './who-when'

type Props = { page: LawPage; form: FormView }

/** The work list: files that cite what was amended and were not looked at since. */
export function Reviews({ page: { waiting, marks }, form }: Props) {
  const t = useT()
  if (marks.length === 0) return null
  return (
    <section aria-labelledby="can-xem-lai" className="flow">
      <h2 id="can-xem-lai">{t('law.review.title')}</h2>
      {waiting.length === 0 ? <p>{t('law.review.none')}</p> : null}
      <ul className="found-articles">
        {waiting.map(({ course, fileName, amendmentId, what, from }) => (
          <li key={`${course} ${fileName} ${amendmentId}`}>
            <p>
              <b>
                {course}/{fileName}
              </b>
            </p>
            <p className="meta">{t('law.review.because', { what, day: formatDay(from, t.locale) })}</p>
            <p>
              <a href={editPath(course, fileName)}>
                {t('law.review.edit')} <span className="visually-hidden">{fileName}</span>
              </a>
            </p>
            <Details
              summary={t('law.review.unchanged')}
              open={form.error('reviewNote') !== undefined && form.value('file') === fileName}
            >
              <form method="post">
                <input type="hidden" name="amendment" value={amendmentId} />
                <input type="hidden" name="course" value={course} />
                <input type="hidden" name="file" value={fileName} />
                <Field name="reviewNote" label={t('law.review.note')} maxLength={500} lang="vi" />
                <Button kind="secondary" name="then" value="unchanged">
                  {t('law.review.unchanged')}
                </Button>
              </form>
            </Details>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was noted, by whom and when; a mistake can be taken back. */
export function Amendments({ page: { marks, names }, form }: Props) {
  const t = useT()
  return (
    <section aria-labelledby="sua-doi" className="flow">
      <h2 id="sua-doi">{t('law.marks')}</h2>
      {marks.length === 0 ? <p>{t('law.marks.none')}</p> : null}
      <ul className="found-articles">
        {marks.map(({ id, what, by, from, note, markedById, markedAt }) => (
          <li key={id}>
            <p>{t('law.mark.line', { what, by, day: formatDay(from, t.locale) })}</p>
            {note ? <p lang="vi">{note}</p> : null}
            <p className="meta">
              {markedById === null
                ? t('law.mark.file', { day: formatDate(new Date(markedAt), t.locale) })
                : t('law.mark.who', {
                    name: colleague(t, names[markedById] ?? null),
                    day: formatDate(new Date(markedAt), t.locale),
                  })}
            </p>
            {markedById === null ? null : (
              <Details
                summary={t('law.withdraw')}
                open={form.error('reason') !== undefined && form.value('amendment') === id}
              >
                <form method="post">
                  <input type="hidden" name="amendment" value={id} />
                  <Field name="reason" label={t('law.withdraw.reason')} maxLength={500} lang="vi" />
                  <Button kind="secondary" name="then" value="withdraw">
                    {t('law.withdraw.do')}
                  </Button>
                </form>
              </Details>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function MarkForm({ page: { law, article }, form }: Props) {
  const t = useT()
  const { value, error } = form
  const isOpen = ['article', 'from', 'byInstrument', 'note'].some((field) => error(field) !== undefined)
  return (
    <Details summary={t('law.mark.title')} open={isOpen}>
      <form method="post" className="flow">
        <p>{t('law.mark.about')}</p>
        <Field
          type="select"
          name="article"
          label={t('law.mark.article')}
          error={error('article')}
          value={value('article', article ?? 'toan-van')}
          options={[
            { value: 'toan-van', label: t('law.whole') },
            ...law.articles.map((one) => ({ value: one.article, label: `${one.article}. ${one.title}` })),
          ]}
        />
        <Field
          type="date"
          name="from"
          label={t('law.mark.from')}
          error={error('from')}
          value={value('from')}
        />
        <Field
          name="byInstrument"
          label={t('law.mark.by')}
          hint={t('law.mark.byHint')}
          error={error('byInstrument')}
          value={value('byInstrument')}
          maxLength={120}
          lang="vi"
        />
        <Field
          type="textarea"
          name="note"
          label={t('law.mark.note')}
          hint={t('law.mark.noteHint')}
          error={error('note')}
          value={value('note')}
          rows={3}
          lang="vi"
        />
        <Button name="then" value="mark">
          {t('law.mark.do')}
        </Button>
      </form>
    </Details>
  )
}
