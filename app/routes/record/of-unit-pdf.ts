import { type LoaderFunctionArgs } from '@remix-run/node'
import { holderOfUnit, transcriptFile } from './record-data.server'

export const loader = async (args: LoaderFunctionArgs) => transcriptFile(args, await holderOfUnit(args))
