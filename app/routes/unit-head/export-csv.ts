import { type LoaderFunctionArgs } from '@remix-run/node'
import { exportList } from './export.server'

export const loader = (args: LoaderFunctionArgs) => exportList(args, 'csv')
