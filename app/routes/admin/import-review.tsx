import { cellName, problemWords } from '~/documents/import-words'
import { useT } from '~/i18n/use-t'
import { columnLetter } from '~/organisation/intake/fields'
import { Banner } from '~/ui/banner'
import { Button, ButtonLink, ButtonRow } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { ImportHeading } from './import-heading'
import { ImportUnits } from './import-units'
import { type ViewOf } from './import-view.server'

/** What would be written, what has to be corrected, and the one press that writes. */
export function ImportReview({ view, wrongCode }: { view: ViewOf<'review'>; wrongCode: boolean }) {
  const t = useT()
  const { found, newPositions } = view
  const { added, updated, unchanged, wrong } = found
  return (
    <>
      {found.failure === 'changedMeanwhile' ? (
        <Banner kind="notice">{t('people.import.review.changed')}</Banner>
      ) : null}
      <ImportHeading step={3} below={found.fileName} />
      <p className="lead" tabIndex={-1} autoFocus>
        <strong>{t('people.import.review.sentence', { added, updated, wrong })}</strong>{' '}
        {t('people.import.review.nothingYet')}
      </p>
      {unchanged > 0 ? <p>{t('people.import.review.same', { count: unchanged })}</p> : null}
      <Presses view={view} />
      <Noticed view={view} />
      {newPositions.length > 0 ? (
        <p>{t('people.import.review.newPositions', { names: newPositions.join(', ') })}</p>
      ) : null}
      <ImportUnits units={view.units} wrongCode={wrongCode} />
      <WrongRows view={view} />
    </>
  )
}

function Presses({ view: { found } }: { view: ViewOf<'review'> }) {
  const t = useT()
  const { id, added, updated, wrong } = found
  const count = added + updated
  return (
    <>
      {count > 0 ? (
        <form method="post">
          <input type="hidden" name="act" value="confirm" />
          <Button>
            {wrong > 0
              ? t('people.import.review.confirmSkipping', { count, wrong })
              : t('people.import.review.confirm', { count })}
          </Button>
        </form>
      ) : (
        <p>{t('people.import.review.nothing')}</p>
      )}
      <ButtonRow>
        {wrong > 0 ? (
          <ButtonLink kind="secondary" href={`/quan-tri/nhap-danh-sach/${id}/dong-loi.xlsx`}>
            {t('people.import.review.wrongFile', { count: wrong })}
          </ButtonLink>
        ) : null}
        <ButtonLink kind="quiet" href={`/quan-tri/nhap-danh-sach/${id}?buoc=ghep-cot`}>
          {t('people.import.review.columns')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

/** Old code pages and lost zeros: what was done or can be done for all rows at once. */
function Noticed({ view: { found, zeros } }: { view: ViewOf<'review'> }) {
  const t = useT()
  const named = (column: number) => found.headers[column] || columnLetter(column)
  const used = new Set(Object.values(found.columns))
  return (
    <>
      {found.notes.legacy
        .filter(({ column }) => used.has(column))
        .map(({ column, encoding, samples }) =>
          found.answers.asTyped.includes(column) ? (
            <p key={column}>{t('people.import.review.legacy.kept', { column: named(column) })}</p>
          ) : (
            <form method="post" key={column} className="flow-tight">
              <p>
                {t(`people.import.review.legacy.${encoding}`, {
                  column: named(column),
                  samples: samples
                    .map(([before, after]) => t('people.import.review.legacy.sample', { before, after }))
                    .join(', '),
                })}
              </p>
              <input type="hidden" name="act" value="asTyped" />
              <input type="hidden" name="column" value={column} />
              <Button kind="quiet">{t('people.import.review.legacy.keep')}</Button>
            </form>
          ),
        )}
      {zeros.map(({ field, count, value, suggestion }) => (
        <form method="post" key={field} className="flow-tight">
          <p>{t(`people.import.review.zeros.${field}`, { count, value, suggestion })}</p>
          <input type="hidden" name="act" value="zeros" />
          <input type="hidden" name="field" value={field} />
          <Button kind="secondary">{t('people.import.review.zeros.submit', { count })}</Button>
        </form>
      ))}
    </>
  )
}

function WrongRows({ view: { found, problems, shownRows } }: { view: ViewOf<'review'> }) {
  const t = useT()
  if (problems.length === 0) return null
  return (
    <section className="flow" aria-labelledby="can-sua">
      <h2 id="can-sua">{t('people.import.wrong.title')}</h2>
      <DataTable
        caption={t('people.import.wrong.title')}
        captionHidden
        rows={problems}
        rowKey={({ number, problem }) => `${number} ${problem.field} ${problem.code}`}
        columns={[
          {
            key: 'row',
            header: t('people.import.wrong.row'),
            rowHeader: true,
            cell: ({ number }) => t('people.import.wrong.rowNumber', { row: number }),
          },
          {
            key: 'cell',
            header: t('people.import.wrong.cell'),
            cell: ({ number, problem }) => cellName(found.columns, problem.field, number),
          },
          {
            key: 'value',
            header: t('people.import.wrong.value'),
            cell: ({ problem }) => problem.value || t('people.import.wrong.empty'),
          },
          {
            key: 'toDo',
            header: t('people.import.wrong.toDo'),
            cell: ({ problem }) => problemWords(t, problem),
          },
        ]}
        note={shownRows < found.wrong ? t('people.import.wrong.more', { shown: shownRows }) : null}
      />
    </section>
  )
}
