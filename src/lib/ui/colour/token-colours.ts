/**
 * Reads colour tokens out of a style sheet's first `:root` block: for pictures that leave the site, which
 * can not use its styles.
 * @returns value of a token by its name without dashes
 * @throws when there is no such colour
 */
export function tokenColours(css: string): (token: string) => string {
	const block = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
	const colours = new Map(
		[...block.matchAll(/--([\w-]+):\s*(#[\da-f]{3,6})\s*;/gi)].map(([, name, value]) => [
			name!,
			value!
		])
	);
	return (token) => {
		const colour = colours.get(token);
		if (!colour) throw new RangeError(`No colour token --${token}`);
		return colour;
	};
}
