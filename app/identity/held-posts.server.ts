import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import { db } from '~/platform/database.server'
import { environment } from '~/platform/environment.server'
import { newId } from '~/platform/ids.server'
import { safePath } from '~/platform/responses.server'
import { lastAccount } from './cookies.server'

const HELD_MINUTES = 60
/** Of one account; an older one gives way. */
const MOST_HELD = 5
const FORM = 'application/x-www-form-urlencoded'
/** Nothing that holds a password is kept, not even encrypted. */
const NEVER_HELD = /^\/(dang-nhap|dang-xuat|dat-mat-khau|quen-mat-khau|khoi-tao|tai-khoan\/mat-khau)(\/|$)/

export interface HeldForm {
  id: string
  path: string
  fields: [name: string, value: string][]
  heldAt: Date
}

/**
 * Keeps what was posted after the session had ended, encrypted, for the account this browser had last.
 * @returns the held post's id, or null where there is nothing that may be kept.
 */
export async function holdPostOf({ request, context }: { request: Request; context: AppLoadContext }) {
  const { at } = context.visit
  const officialId = lastAccount(request, at)
  const url = new URL(request.url)
  const isForm = request.headers.get('Content-Type')?.split(';')[0]?.trim() === FORM
  if (!officialId || !isForm || request.bodyUsed || NEVER_HELD.test(url.pathname)) return null
  return holdPost({ officialId, path: url.pathname + url.search, body: await request.text(), at })
}

/** Keeps one posted form for an hour. @returns its id, or null when there is no such official. */
export async function holdPost(post: { officialId: string; path: string; body: string; at: Date }) {
  const { officialId, path, body, at } = post
  if (!(await db().official.findUnique({ where: { id: officialId }, select: { id: true } }))) return null
  const id = newId()
  const expiresAt = new Date(at.getTime() + HELD_MINUTES * 60_000)
  await db().heldPost.create({
    data: {
      id,
      officialId,
      path: safePath(path),
      body: seal(body, bound(id, officialId)),
      heldAt: at,
      expiresAt,
    },
  })
  await keepLatest(officialId, at)
  return id
}

async function keepLatest(officialId: string, at: Date): Promise<void> {
  const surplus = await db().heldPost.findMany({
    where: { officialId },
    orderBy: { heldAt: 'desc' },
    skip: MOST_HELD,
    select: { id: true },
  })
  const old = { OR: [{ id: { in: surplus.map(({ id }) => id) } }, { expiresAt: { lte: at } }] }
  await db().heldPost.deleteMany({ where: { officialId, ...old } })
}

/** A held form, for the person it belongs to and within its hour; for anyone else there is none. */
export async function findHeldForm(officialId: string, id: string, at: Date): Promise<HeldForm | null> {
  const row = await db().heldPost.findFirst({ where: { id, officialId, expiresAt: { gt: at } } })
  const body = row && open(row.body, bound(id, officialId))
  if (!row || body === null) return null
  return { id, path: safePath(row.path), fields: [...new URLSearchParams(body)], heldAt: row.heldAt }
}

export async function dropHeldForm(officialId: string, id: string): Promise<void> {
  await db().heldPost.deleteMany({ where: { id, officialId } })
}

const bound = (id: string, officialId: string) => Buffer.from(`${id}:${officialId}`)
const key = () => Buffer.from(hkdfSync('sha256', environment().secret, '', 'held-post', 32))

function seal(text: string, boundTo: Buffer): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(boundTo)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Null when the key changed or the row was altered. */
function open(sealed: string, boundTo: Buffer): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12)).setAAD(boundTo)
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
