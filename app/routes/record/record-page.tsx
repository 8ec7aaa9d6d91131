import { notOwedWords, sourceWords, yearWords } from '~/documents/transcript'
import { formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { type LearningRecord, type RecordYear } from '~/reporting/learning-record'
import { BackLink } from '~/ui/back-link'
import { ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { PageHeading } from '~/ui/page-heading'

/** What a person has learnt, year by year, with the total of each year. */
export function RecordPage({
  record,
  fullName,
  back,
  file,
}: {
  record: LearningRecord
  fullName: string
  back: { href: string; words: string }
  file: string
}) {
  const t = useT()
  return (
    <div className="flow">
      <BackLink href={back.href}>{back.words}</BackLink>
      <PageHeading title={t('record.title')} below={fullName} />
      <p className="measure">{t('record.about')}</p>
      <p>
        <b>{t('record.total', { periods: record.periods })}</b>
      </p>
      <p>
        <ButtonLink href={file} kind="secondary">
          {t('record.download')}
        </ButtonLink>
      </p>
      {record.years.map((year) => (
        <Year key={year.year} year={year} />
      ))}
    </div>
  )
}

function Year({ year }: { year: RecordYear }) {
  const t = useT()
  const id = `nam-${year.year}`
  return (
    <section className="flow" aria-labelledby={id}>
      <h2 id={id}>{t('record.year', { year: year.year })}</h2>
      <p>{yearWords(t, year)}</p>
      {year.learnt.length === 0 ? <p>{t('record.nothing')}</p> : <Learnt year={year} />}
      {year.notOwed.length > 0 ? (
        <ul>
          {year.notOwed.map((span, place) => (
            <li key={place}>{notOwedWords(t, span)}</li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Learnt({ year }: { year: RecordYear }) {
  const t = useT()
  return (
    <DataTable
      caption={t('record.learntIn', { year: year.year })}
      captionHidden
      rows={year.learnt.map((line, place) => ({ ...line, place }))}
      rowKey={({ place }) => String(place)}
      columns={[
        { key: 'what', header: t('record.what'), rowHeader: true, cell: ({ title }) => title },
        { key: 'on', header: t('record.on'), cell: ({ on }) => formatDay(on, t.locale) },
        { key: 'organiser', header: t('record.organiser'), cell: ({ organiser }) => organiser },
        { key: 'periods', header: t('record.periods'), numeric: true, cell: ({ periods }) => periods },
        { key: 'source', header: t('record.source'), cell: (line) => sourceWords(t, line) },
      ]}
    />
  )
}
