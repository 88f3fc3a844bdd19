/** Put in by the build (vite.config.ts): counting costs nothing while pages are served. */
declare const __WELSH_AWAITING_REVIEW__: number;

/** How many Welsh texts of the interface no translator has passed yet. */
export const welshAwaitingReview: number = __WELSH_AWAITING_REVIEW__;
