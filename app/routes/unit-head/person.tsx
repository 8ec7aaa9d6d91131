import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { whyDue, whyListed } from '~/documents/enrolment-reasons'
import { progressWords, standingWords } from '~/documents/person-words'
import { formatDate, formatDay } from '~/i18n/format'
import { type Translator } from '~/i18n/translator'
import { useT } from '~/i18n/use-t'
import { helpScope } from '~/identity/account-help.server'
import { outsideTrainingOf } from '~/learning/outside-training.server'
import { unitFor } from '~/organisation/scope.server'
import { orNotFound } from '~/platform/responses.server'
import { personReport } from '~/reporting/person-report.sql.server'
import { segmentOf } from '~/reporting/standing-counts'
import { BackLink } from '~/ui/back-link'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { SummaryList, type SummaryRow } from '~/ui/summary-list'
import { creditWords } from '../training/credit-words'
import { StatusTag } from './status-tag'
import { namedUnitAsked } from './unit-access.server'

export const handle: PageHandle = { nav: 'unit' }

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, unit } = await namedUnitAsked(args)
  const { today } = args.context.visit
  const person = orNotFound(await personReport(unit, args.params.official ?? '', today))
  const decides = (await unitFor(helpScope(viewer), unit.id, today)) !== null
  const outside = await outsideTrainingOf(person.officialId)
  return { unit: { id: unit.id, name: unit.name }, person, outside, decides }
}

export const meta = pageTitle<typeof loader>((t, { person }) =>
  t('unit.person.title', { name: person.fullName }),
)

export type UnitPersonData = ReturnType<typeof useLoaderData<typeof loader>>

export default function UnitPerson() {
  const { unit, person, outside, decides } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="flow">
      <BackLink href={`/don-vi/${unit.id}`}>{t('unit.person.back', { unit: unit.name })}</BackLink>
      <PageHeading title={person.fullName} below={person.positionName} />
      <SummaryList
        rows={[
          { term: t('unit.person.unit'), value: person.unitName },
          { term: t('unit.person.staffCode'), value: person.staffCode },
        ]}
      />
      <p>
        <a href={`/don-vi/${unit.id}/nguoi/${person.officialId}/qua-trinh`}>{t('record.link')}</a>
      </p>
      {person.enrolments.length === 0 ? <p>{t('unit.person.notEnrolled')}</p> : null}
      {person.enrolments.map((enrolment) => (
        <section key={enrolment.id} className="flow" aria-labelledby={`khoa-${enrolment.id}`}>
          <h2 id={`khoa-${enrolment.id}`}>{enrolment.courseTitle}</h2>
          <SummaryList rows={rowsOf(t, enrolment, outside)} />
          {decides && enrolment.completedOn === null ? (
            <p>
              <a href={`/don-vi/${unit.id}/nguoi/${person.officialId}/khoa/${enrolment.id}`}>
                {t('campaign.decision.link')}
                <span className="visually-hidden">
                  {' '}
                  {t('campaign.decision.linkOf', { course: enrolment.courseTitle })}
                </span>
              </a>
            </p>
          ) : null}
        </section>
      ))}
      <p className="meta">{t('unit.person.private')}</p>
    </div>
  )
}

type Enrolment = UnitPersonData['person']['enrolments'][number]

function rowsOf(t: Translator, enrolment: Enrolment, outside: UnitPersonData['outside']): SummaryRow[] {
  const { completedAt, attemptsUsed, attemptsAllowed, undelivered } = enrolment
  const day = (value: string) => formatDay(value, t.locale)
  const segment = segmentOf([enrolment])
  const settled: SummaryRow[] = completedAt
    ? [
        {
          term: t('unit.person.completedOn'),
          value: t('unit.person.completedAt', { day: day(completedAt.on), unit: completedAt.unitName }),
        },
      ]
    : []
  return [
    {
      term: t('unit.person.standing'),
      value: <StatusTag segment={segment} words={standingWords(t, segment, enrolment)} />,
    },
    {
      term: t('unit.person.progress'),
      value: undelivered ? undeliveredWords(t, undelivered) : progressWords(t, enrolment),
    },
    ...settled,
    {
      term: t('unit.person.attempts'),
      value: t('unit.person.attemptsValue', { used: attemptsUsed, allowed: attemptsAllowed }),
    },
    { term: t('unit.person.whyListed'), value: whyListed(t, enrolment) },
    ...dueRows(t, enrolment),
    ...noteRows(t, enrolment, outside),
  ]
}

/** The due day and why it is this one; who owes nothing today has the reason for that instead. */
function dueRows(t: Translator, enrolment: Enrolment): SummaryRow[] {
  const { standing, dueOn } = enrolment
  if (standing === 'exempt' || standing === 'deferred') {
    return [{ term: t(`unit.person.why.${standing}`), value: whyDue(t, enrolment, standing) }]
  }
  const day = dueOn && formatDay(dueOn, t.locale)
  return [
    {
      term: t('unit.person.dueOn'),
      value: day ? t('unit.person.dueOnValue', { day }) : t('unit.person.noDue'),
    },
    { term: t('unit.person.whyDue'), value: whyDue(t, enrolment, standing) },
  ]
}

/** What settled it without its own test, and what the person has said to be wrong. */
function noteRows(
  t: Translator,
  { credit, correction }: Enrolment,
  outside: UnitPersonData['outside'],
): SummaryRow[] {
  return [
    ...(credit
      ? [
          {
            term: t('campaign.credit'),
            value: creditWords(t, credit, outside),
          },
        ]
      : []),
    ...(correction
      ? [
          {
            term: t('campaign.correction.link'),
            value: t('campaign.correction.waits', { day: formatDate(correction.at, t.locale) }),
          },
        ]
      : []),
  ]
}

const undeliveredWords = (t: Translator, why: string) =>
  t(why === 'noSignInName' ? 'unit.undelivered.noSignInName' : 'unit.undelivered.other')
