/** What was asked for is done. */
export const DONE = 0;
/** It went wrong. */
export const FAILED = 1;
/** The input is wrong. */
export const WRONG_INPUT = 2;
