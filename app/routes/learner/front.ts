import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { viewerOf } from '~/identity/guards.server'

/** The front page leads a head to the unit, anyone else to what is to be done, and a stranger to signing in. */
export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await viewerOf(asked)
  if (!viewer) return redirect('/dang-nhap', 303)
  return redirect(viewer.headOf.length > 0 ? '/don-vi' : '/viec-can-lam', 303)
}
