import { type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { helpAnswers } from '~/i18n/help/answers'
import { useT } from '~/i18n/use-t'
import { siteSettings } from '~/platform/site-settings.server'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { telephone } from '~/ui/site-footer'
import { SummaryList } from '~/ui/summary-list'
import { TaskList, TaskRow } from '~/ui/task-list'

export const handle: PageHandle = {}
export const meta = pageTitle((t) => t('help.title'))

export async function loader({ context }: LoaderFunctionArgs) {
  const { support } = await siteSettings(context.visit)
  return { support }
}

export default function Help() {
  const t = useT()
  const answers = helpAnswers[t.locale]
  return (
    <>
      <PageHeading title={t('help.title')} />
      <p>{t('help.lead')}</p>
      <nav aria-label={t('help.contents')} className="measure">
        <ul>
          {answers.map(({ id, question }) => (
            <li key={id}>
              <a href={`#${id}`}>{question}</a>
            </li>
          ))}
        </ul>
      </nav>
      <h2>{t('help.contact')}</h2>
      <Support />
      <h2>{t('help.guides')}</h2>
      <TaskList>
        <TaskRow href="/tro-giup/can-bo" title={t('help.guide.official')} />
        <TaskRow href="/tro-giup/nguoi-dung-dau" title={t('help.guide.head')} />
        <TaskRow href="/tro-giup/giang-vien" title={t('help.guide.trainer')} />
        <TaskRow href="/tro-giup/tiep-can" title={t('help.access.title')} />
      </TaskList>
      <h2>{t('help.contents')}</h2>
      {answers.map((item) => (
        <section key={item.id} className="answer flow measure" id={item.id} aria-labelledby={`${item.id}-h`}>
          <h3 id={`${item.id}-h`}>{item.question}</h3>
          {item.answer.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {item.link ? (
            <p>
              <a href={item.link.href}>{item.link.label}</a>
            </p>
          ) : null}
        </section>
      ))}
    </>
  )
}

function Support() {
  const t = useT()
  const { support } = useLoaderData<typeof loader>()
  if (!support) return <p>{t('help.contact.none')}</p>
  return (
    <SummaryList
      rows={[
        { term: t('help.contact.phone'), value: <a href={telephone(support.phone)}>{support.phone}</a> },
        { term: t('help.contact.hours'), value: support.hours },
      ]}
    />
  )
}
