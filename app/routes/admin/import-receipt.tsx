import { formatDateTime, formatDay } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { CheckboxCards } from '~/ui/checkbox-cards'
import { SummaryList } from '~/ui/summary-list'
import { ImportHeading } from './import-heading'
import { type ViewOf } from './import-view.server'

/** What was written, the slips to print, the way back for a day, and whom a full list no longer names. */
export function ImportReceipt({ view, error }: { view: ViewOf<'receipt'>; error: string | undefined }) {
  const t = useT()
  const { found, by, awaitingSlips } = view
  const { id, state, added, updated, unchanged, wrong, undoneAt, failure } = found
  return (
    <>
      {undoneAt ? (
        <Banner kind="notice">
          {t('people.import.done.undone', { when: formatDateTime(undoneAt, t.locale) })}
        </Banner>
      ) : failure === 'inUse' ? (
        <Banner kind="problem">{t('people.import.done.inUse')}</Banner>
      ) : (
        <Banner kind="outcome">{t('people.import.done.title', { count: added + updated })}</Banner>
      )}
      <ImportHeading step={4} below={found.fileName} />
      <SummaryList
        rows={[
          { term: t('people.import.done.added'), value: added },
          { term: t('people.import.done.updated'), value: updated },
          { term: t('people.import.done.unchanged'), value: unchanged },
          { term: t('people.import.done.skipped'), value: wrong },
          { term: t('people.import.done.effectiveOn'), value: formatDay(found.effectiveOn, t.locale) },
          ...(found.activatedAt
            ? [{ term: t('people.import.done.when'), value: formatDateTime(found.activatedAt, t.locale) }]
            : []),
          ...(by ? [{ term: t('people.import.done.by'), value: by }] : []),
        ]}
      />
      <ButtonRow>
        {awaitingSlips > 0 ? (
          <ButtonLink href={`/quan-tri/nhap-danh-sach/${id}/phieu`}>{t('people.slips.print')}</ButtonLink>
        ) : null}
        {wrong > 0 ? (
          <ButtonLink kind="secondary" href={`/quan-tri/nhap-danh-sach/${id}/dong-loi.xlsx`}>
            {t('people.import.review.wrongFile', { count: wrong })}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <Absent view={view} error={error} />
      {state === 'done' ? <Undo view={view} /> : null}
    </>
  )
}

function Absent({ view: { absent }, error }: { view: ViewOf<'receipt'>; error: string | undefined }) {
  const t = useT()
  if (absent.length === 0) return null
  return (
    <form method="post" className="flow">
      <input type="hidden" name="act" value="suspend" />
      <CheckboxCards
        name="who"
        legendAs="h2"
        legend={t('people.import.absent.title')}
        hint={t('people.import.absent.lead', { count: absent.length })}
        error={error}
        options={absent.map(({ id, fullName, staffCode, unitName }) => ({
          value: id,
          label: t('people.import.absent.who', { name: fullName, code: staffCode, unit: unitName }),
        }))}
      />
      <Button kind="danger">{t('people.import.absent.submit')}</Button>
    </form>
  )
}

function Undo({ view: { signedIn, undoableUntil, isLate } }: { view: ViewOf<'receipt'> }) {
  const t = useT()
  if (!undoableUntil) return null
  return (
    <section className="flow" aria-labelledby="hoan-tac">
      <h2 id="hoan-tac">{t('people.import.undo.title')}</h2>
      {isLate ? (
        <p>{t('people.import.undo.late')}</p>
      ) : signedIn > 0 ? (
        <p>{t('people.import.undo.signedIn', { count: signedIn })}</p>
      ) : (
        <form method="post" className="flow">
          <p>{t('people.import.undo.body', { until: formatDateTime(undoableUntil, t.locale) })}</p>
          <input type="hidden" name="act" value="undo" />
          <Button kind="danger">{t('people.import.undo.submit')}</Button>
        </form>
      )}
    </section>
  )
}
