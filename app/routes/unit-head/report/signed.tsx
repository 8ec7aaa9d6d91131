import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { composeReport, REPORT_PREFIX } from '~/documents/report-compose'
import { formatCode, formatDateTime } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { countsNow } from '~/reporting/counts-now.server'
import { type Difference, differences } from '~/reporting/snapshot'
import { BackLink } from '~/ui/back-link'
import { Banner } from '~/ui/banner'
import { ButtonLink, ButtonRow } from '~/ui/button'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { PrintButton } from '~/ui/print-button'
import { SummaryList } from '~/ui/summary-list'
import { A4Report } from './a4-report'
import { periodWords } from './period-choice'
import { referenceOf, signedAsked } from './signed-access.server'

export const handle: PageHandle = { nav: 'unit', wide: true }

export async function loader(args: LoaderFunctionArgs) {
  const { report, unit } = await signedAsked(args)
  const { facts, fields, code, snapshot, signer, signedAt, hash, intact } = report
  const campaignIds = facts.campaigns.map(({ id }) => id)
  const now = unit && !unit.placedUntil ? await countsNow(unit, campaignIds, args.context.visit.today) : null
  return {
    id: report.id,
    unit: { id: facts.unit.id, name: facts.unit.name, mayOpen: unit !== null },
    period: snapshot.period,
    ...{ code, signedAt, hash, intact, signer, signerKind: snapshot.signer.kind },
    statement: snapshot.statement,
    changed: now ? differences(facts.whole, now) : [],
    said: new URL(args.request.url).searchParams.get('xong'),
    document: composeReport(facts, fields, referenceOf(code)),
  }
}

export const meta = pageTitle<typeof loader>((t, { unit }) =>
  t('report.signed.pageTitle', { unit: unit.name }),
)

type SignedPage = ReturnType<typeof useLoaderData<typeof loader>>

export default function SignedReportPage() {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const { unit, period, document } = page
  return (
    <div className="flow">
      <div className="flow no-print">
        {unit.mayOpen ? (
          <BackLink href={`/don-vi/${unit.id}/ky-bao-cao`}>{t('report.periods.title')}</BackLink>
        ) : null}
        <SignedBanner {...page} />
        <PageHeading
          title={t('report.signed.title')}
          below={period ? `${unit.name} · ${periodWords(t, period)}` : unit.name}
        />
        <Signature {...page} />
        <Changed {...page} />
        <Files id={page.id} />
        {unit.mayOpen && period ? (
          <p>
            <a href={`/don-vi/${unit.id}/ho-so-minh-chung?ky=${period.id}`}>{t('evidence.title')}</a>
            {': '}
            {t('evidence.about')}
          </p>
        ) : null}
      </div>
      <section className="report-preview" aria-labelledby="ban-in">
        <h2 id="ban-in" className="no-print">
          {t('report.signed.copy')}
        </h2>
        <A4Report document={document} />
      </section>
    </div>
  )
}

function SignedBanner({ intact, said, code }: SignedPage) {
  const t = useT()
  const shown = formatCode(code, REPORT_PREFIX)
  if (!intact) return <Banner kind="problem" title={t('report.signed.broken')} />
  if (said === 'signed') return <Banner kind="outcome">{t('report.signed.done', { code: shown })}</Banner>
  return said === 'already' ? <Banner kind="notice">{t('report.signed.already')}</Banner> : null
}

function Signature({ code, signedAt, signer, signerKind, statement, hash }: SignedPage) {
  const t = useT()
  const name = signer ? [signer.fullName, signer.positionName].filter(Boolean).join(', ') : t('report.erased')
  return (
    <SummaryList
      rows={[
        { term: t('report.signed.code'), value: <strong>{formatCode(code, REPORT_PREFIX)}</strong> },
        { term: t('report.signed.by'), value: t(`report.signer.${signerKind}`, { name }) },
        { term: t('report.signed.at'), value: formatDateTime(new Date(signedAt), t.locale) },
        { term: t('report.signed.statement'), value: <span lang="vi">{statement}</span> },
        { term: t('report.signed.hash'), value: <span className="hash">{hash}</span> },
      ]}
    />
  )
}

/** Later changes stand beside the copy, never in it. */
function Changed({ changed }: SignedPage) {
  const t = useT()
  return changed.length === 0 ? null : <p className="lead">{differenceWords(t, changed)}</p>
}

/** Khác với số liệu đã xác nhận: +2 người hoàn thành, −2 người quá hạn. */
export function differenceWords(t: Translator, changed: readonly Difference[]): string {
  const parts = changed.map(({ of, by }) => {
    const count = by > 0 ? `+${by}` : `−${-by}`
    return t(`report.difference.${of}`, { by: count })
  })
  return t('report.difference', { parts: parts.join(', ') })
}

function Files({ id }: { id: string }) {
  const t = useT()
  const file = (ending: string) => `/bao-cao-da-ky/${id}.${ending}`
  return (
    <ButtonRow>
      <PrintButton label={t('report.print')} />
      <ButtonLink kind="secondary" href={file('docx')} download>
        {t('report.docx')}
      </ButtonLink>
      <ButtonLink kind="secondary" href={file('pdf')} download>
        {t('report.pdf')}
      </ButtonLink>
      <ButtonLink kind="secondary" href={file('xlsx')} download>
        {t('report.xlsx')}
      </ButtonLink>
    </ButtonRow>
  )
}
