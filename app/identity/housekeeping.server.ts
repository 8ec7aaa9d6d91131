import { db } from '~/platform/database.server'
import { forgetOldFailures } from './throttle.sql.server'

/** Removes what has run out: sessions, held posts, counted failures. Safe to run at any time and twice. */
export async function clearExpired(
  at: Date,
): Promise<{ sessions: number; heldPosts: number; failures: number }> {
  const over = { where: { expiresAt: { lte: at } } }
  const sessions = await db().session.deleteMany(over)
  const heldPosts = await db().heldPost.deleteMany(over)
  return { sessions: sessions.count, heldPosts: heldPosts.count, failures: await forgetOldFailures(at) }
}
