/**
 * A page's content security policy with an operator's basemap let in: the one origin of its style may
 * be asked for data and pictures. Without a basemap, or without a policy, nothing changes.
 */
export function withBasemap(policy: string, styleUrl: string | null): string {
	if (!styleUrl) return policy;
	const { origin } = new URL(styleUrl);
	return policy.replace(/\b(connect-src|img-src) [^;]*/g, (directive) => `${directive} ${origin}`);
}
