import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { campaignName } from '~/documents/campaign-words'
import { formatDateTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { learnedReport } from '~/reporting/learned.server'
import { headcountOf, SMALLEST_RANKED } from '~/reporting/standing-counts'
import { BackLink } from '~/ui/back-link'
import { Figures } from '~/ui/figures'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { LearnedParts } from './learned-parts'
import { understoodSentence, understoodWords } from './learned-words'
import { LookAgain } from './look-again'
import { unitAsked } from './unit-access.server'
import { readUnitQuery, campaignSearch } from './unit-query'

export const handle: PageHandle = { nav: 'unit', wide: true }

export async function loader(args: LoaderFunctionArgs) {
  const { unit } = await unitAsked(args)
  const { at, today } = args.context.visit
  const query = readUnitQuery(new URL(args.request.url).searchParams)
  const report = await learnedReport(unit, { campaignCode: query.campaign, today })
  return { unit: { id: unit.id, name: unit.name }, at, query, ...report }
}

export const meta = pageTitle<typeof loader>((t, { unit }) => t('learned.pageTitle', { unit: unit.name }))

export type LearnedPageData = ReturnType<typeof useLoaderData<typeof loader>>

export default function LearnedPage() {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const { unit, query, children } = page
  return (
    <div className="flow">
      <BackLink href={`/don-vi/${unit.id}${campaignSearch(query)}`}>{unit.name}</BackLink>
      <PageHeading title={t('learned.title')} below={unit.name} />
      <Learned {...page} />
      <LookAgain {...page} />
      {children.length > 0 ? <LearnedParts {...page} /> : null}
      <p className="meta">{t('learned.private', { count: SMALLEST_RANKED })}</p>
    </div>
  )
}

/** Three figures that are never added up: finishing is not understanding, and understanding is not remembering. */
function Learned({ whole: { counts, understanding }, choice, at }: LearnedPageData) {
  const t = useT()
  const asOf = t('unit.asOf', { when: formatDateTime(at, t.locale) })
  if (!choice || headcountOf(counts) === 0) {
    const words = choice ? t('unit.sentence.nobody') : t('unit.sentence.noCampaign')
    return <p className="lead">{`${words} ${asOf}`}</p>
  }
  const headcount = headcountOf(counts)
  const { completed } = counts
  const campaign = campaignName(t, choice)
  return (
    <>
      <p className="lead">
        <b>{t('learned.sentence.done', { completed, headcount })}</b>
        {t('learned.sentence.ofCampaign', { campaign })} {understoodSentence(t, understanding)}{' '}
        {t('learned.sentence.kept')} {asOf}
      </p>
      <Figures
        items={[
          { value: completed, label: t('learned.done'), note: t('learned.note.done', { headcount }) },
          {
            value: understoodWords(t, understanding),
            label: t('learned.understood'),
            note: t('learned.note.understood'),
          },
          { value: '–', label: t('learned.kept'), note: t('learned.note.kept') },
        ]}
      />
    </>
  )
}
