import { type LoaderFunctionArgs } from '@remix-run/node'
import { holderOfClerk, transcriptFile } from './record-data.server'

export const loader = async (args: LoaderFunctionArgs) => transcriptFile(args, await holderOfClerk(args))
