/** Seconds. Browsers store `currentTime` in whole microseconds, rounded down, so equal times may differ by this much. */
export const TIME_TOLERANCE = 0.0005;
