import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { viewerOf } from '~/identity/guards.server'

/** The front page leads to what is to be done, or to signing in. */
export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await viewerOf(asked)
  return redirect(viewer ? '/viec-can-lam' : '/dang-nhap', 303)
}
