import { z } from 'zod'

/** Chosen answers of one question: ids of the author's choices. A single value is a list of one. */
export const choices = z.array(z.string().max(4)).max(8).default([])
