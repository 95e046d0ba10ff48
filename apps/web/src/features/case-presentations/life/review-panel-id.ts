/** Where the review panel’s heading can be found and focused; also from an address that ends with it. */
export const REVIEW_PANEL = 'review-panel';
