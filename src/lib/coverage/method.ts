/**
 * The version of the method: raised whenever the kernel or an assumption changes what comes out, so that
 * a change of method is never taken for a change of the offer. A test holds it to the figures of a fixed
 * world.
 */
export const METHOD = 1;
