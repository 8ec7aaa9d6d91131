export const EXTRA_TIME_PERCENTS = [25, 50, 100] as const
