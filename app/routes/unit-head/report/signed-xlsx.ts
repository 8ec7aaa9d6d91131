import { type LoaderFunctionArgs } from '@remix-run/node'
import { signedFile } from './signed-access.server'

export const loader = (args: LoaderFunctionArgs) => signedFile(args, 'xlsx')
