import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { type Readable } from 'node:stream'
import { peopleListFile } from '~/documents/large-list.server'
import { localeOf } from '~/i18n/locale.server'
import { translator } from '~/i18n/translator'
import { dayOf } from '~/platform/calendar'
import { notFound } from '~/platform/responses.server'
import { kebab } from '~/platform/vietnamese-text'
import { recordExport } from '~/reporting/exports.server'
import { namedUnitAsked } from './unit-access.server'
import { readUnitQuery, unitSearch } from './unit-query'

/** The list of the page, whole, as a file that is sent while it is written; that it was taken is recorded first. */
export async function exportList(args: LoaderFunctionArgs, what: 'xlsx' | 'csv'): Promise<Response> {
  const { viewer, unit } = await namedUnitAsked(args)
  const { at, today } = args.context.visit
  const query = readUnitQuery(new URL(args.request.url).searchParams)
  const locale = localeOf(args.request, viewer)
  const { roles, headOf } = viewer
  const job = { what, viewer: { roles, headOf }, unitId: unit.id, query, locale, today, at: at.toISOString() }
  const list = await peopleListFile(job, unit, args.request.signal)
  if (list.kind === 'missing') notFound()
  if (list.kind === 'stopped') return tryLater(translator(locale)('unit.export.busy'))
  const scope = unitSearch({ ...query, typed: '', page: 1 })
  try {
    await recordExport({ unitId: unit.id, what, scope, rows: list.rows }, { actorId: viewer.id, at })
  } catch (error) {
    list.body.destroy()
    throw error
  }
  return fileResponse(
    list.body,
    what,
    `${translator(locale)('unit.export.file')}-${kebab(unit.name)}-${dayOf(at)}`,
  )
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

function fileResponse(body: Readable, what: 'xlsx' | 'csv', name: string): Response {
  return new Response(createReadableStreamFromReadable(body), {
    headers: {
      'Content-Type': TYPES[what],
      'Content-Disposition': `attachment; filename="${name}.${what}"`,
      'Cache-Control': 'no-store, no-transform',
    },
  })
}

/** A sentence where a file was asked for. */
export const tryLater = (words: string, status = 503) =>
  new Response(words, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      ...(status === 503 && { 'Retry-After': '60' }),
      'Cache-Control': 'no-store',
    },
  })
