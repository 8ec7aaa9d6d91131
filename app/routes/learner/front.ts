import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { viewerOf } from '~/identity/guards.server'

/** The front page leads a head to the unit, an administrator to the administration, anyone else to what is to be done, and a stranger to signing in. */
export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await viewerOf(asked)
  if (!viewer) return redirect('/dang-nhap', 303)
  if (viewer.headOf.length > 0) return redirect('/don-vi', 303)
  return redirect(viewer.roles.includes('administrator') ? '/quan-tri' : '/viec-can-lam', 303)
}
