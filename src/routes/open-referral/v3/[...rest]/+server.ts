import { noPath } from '$lib/views/open-referral/problem-words';
import { asked, fail } from '../answer';

export const trailingSlash = 'ignore';

/** Addresses that the feed does not have. */
export const GET = asked(({ locale }) => fail(404, noPath(locale), locale));
