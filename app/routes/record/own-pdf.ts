import { type LoaderFunctionArgs } from '@remix-run/node'
import { ownHolder, transcriptFile } from './record-data.server'

export const loader = async (args: LoaderFunctionArgs) => transcriptFile(args, await ownHolder(args))
