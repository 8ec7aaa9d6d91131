import { type LoaderFunctionArgs } from '@remix-run/node'
import { draftFile } from './report-files.server'

export const loader = (args: LoaderFunctionArgs) => draftFile(args, 'xlsx')
