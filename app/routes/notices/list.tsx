import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { noticeWords } from '~/documents/notice-words'
import { formatDateTime } from '~/i18n/format'
import { useT } from '~/i18n/use-t'
import { requireOfficial } from '~/identity/guards.server'
import { type NoticeView } from '~/notices/notice'
import { noticesOf, readAllNotices, unreadNotices } from '~/notices/notices.sql.server'
import { seeOther } from '~/platform/responses.server'
import { Banner } from '~/ui/banner'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { type PageHandle } from '~/ui/page-handle'
import { PageHeading } from '~/ui/page-heading'
import { pageTitle } from '~/ui/page-title'
import { Pagination } from '~/ui/pagination'
import { Tag } from '~/ui/tag'

export const handle: PageHandle = { nav: 'notices' }
export const meta = pageTitle((t) => t('notices.title'))

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireOfficial(args)
  const search = new URL(args.request.url).searchParams
  const asked = Number(search.get('trang') ?? 1)
  const page = Number.isInteger(asked) && asked >= 1 ? asked : 1
  return {
    ...(await noticesOf(viewer.id, page, args.context.visit.today)),
    unread: await unreadNotices(viewer.id),
    honorific: viewer.honorific,
    done: search.get('xong'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireOfficial(args)
  await readAllNotices(viewer.id, args.context.visit.at)
  return seeOther('/thong-bao?xong=da-doc')
}

export default function Notices() {
  const t = useT()
  const { notices, all, unread, page, pages, honorific, done } = useLoaderData<typeof loader>()
  return (
    <div className="flow">
      {done === 'da-doc' ? <Banner kind="outcome">{t('notices.readAll.done')}</Banner> : null}
      <PageHeading title={t('notices.title')} below={countWords(t, all, unread)} />
      {all === 0 ? <EmptyState>{t('notices.empty')}</EmptyState> : null}
      <ul className="notice-list">
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} honorific={honorific} />
        ))}
      </ul>
      <Pagination page={page} pages={pages} hrefOf={(number) => `/thong-bao?trang=${number}`} />
      {unread > 0 ? (
        <form method="post">
          <Button kind="secondary">{t('notices.readAll', { count: unread })}</Button>
        </form>
      ) : null}
    </div>
  )
}

function countWords(t: ReturnType<typeof useT>, count: number, unread: number): string | null {
  if (count === 0) return null
  return unread > 0 ? t('notices.countUnread', { count, unread }) : t('notices.count', { count })
}

function NoticeRow({ notice, honorific }: { notice: NoticeView; honorific: string }) {
  const t = useT()
  const { title, detail, action, sender } = noticeWords(t, notice, honorific)
  const when = formatDateTime(notice.createdAt, t.locale)
  return (
    <li className="notice" id={notice.id}>
      <p className="meta">
        {notice.read ? null : <Tag kind="active">{t('notices.unread')}</Tag>}{' '}
        {t('notices.fromWhen', { sender, when })}
      </p>
      <h2 className="notice-title">{title}</h2>
      {detail ? <p className="notice-detail">{detail}</p> : null}
      <p>
        <a href={`/thong-bao/${notice.id}`} aria-label={`${action}: ${title}`}>
          {action}
        </a>
      </p>
    </li>
  )
}
