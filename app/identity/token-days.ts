/** For how many days a token may be made. */
export const TOKEN_DAYS = ['30', '90', '180', '365'] as const
