/** Media elements count in whole microseconds and round down: set to 266.15, one stands at 266.149998. That is there. Seconds. */
export const THERE = 0.0005;
