import { PROFILE_URL, STANDARD } from '$lib/domain/open-referral/openapi/openapi';
import { FEED_PATH } from '$lib/domain/open-referral/taxonomies';
import { asked, send } from './answer';

export const trailingSlash = 'ignore';

/** What this API is, and where its description lies. */
export const GET = asked((asking) => {
	const { origin, locale } = asking;
	return send(asking, {
		version: STANDARD,
		profile: PROFILE_URL,
		openapi_url: `${origin}${FEED_PATH}/openapi.json`,
		haenau_open_data: `${origin}/${locale}/open-data`
	});
});
