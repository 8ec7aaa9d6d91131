import { type LoaderFunctionArgs } from '@remix-run/node'
import { exportCourse } from '~/courseware/exchange/course-archive.server'
import { exportPool } from '~/courseware/exchange/pool-export.server'
import { requireTrainer } from '~/identity/guards.server'
import { notFound, orNotFound } from '~/platform/responses.server'

/** Files that hold keys: for trainers only, each download in the trail. */
export async function loader(asked: LoaderFunctionArgs) {
  const { id: by } = await requireTrainer(asked)
  const { course = '', what = '' } = asked.params
  const act = { course, by, at: asked.context.visit.at }
  if (what === 'khoa-hoc.zip') {
    return file(`${course}.zip`, 'application/zip', orNotFound(await exportCourse(course, act)))
  }
  const [, pool = '', format] = /^([a-z0-9-]{1,80})\.(gift|xml)$/.exec(what) ?? []
  if (format !== 'gift' && format !== 'xml') return notFound()
  const text = orNotFound(await exportPool({ ...act, pool, format }))
  const type = format === 'gift' ? 'text/plain; charset=utf-8' : 'application/xml; charset=utf-8'
  return file(`${course}-${pool}.${format === 'gift' ? 'gift.txt' : 'xml'}`, type, Buffer.from(text, 'utf8'))
}

function file(name: string, type: string, bytes: Buffer): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
