/** A file of official data that was not taken in, and everything that is wrong with it. */
export class OfficialDataRefused extends Error {
	override name = 'OfficialDataRefused';
	readonly problems: readonly string[];
	constructor(problems: readonly string[]) {
		super(problems.join('\n'));
		this.problems = problems;
	}
}

/** How many problems of one kind are spelled out. */
const SPELLED_OUT = 3;
/** With so many the file is another one, and reading on would say nothing new. */
const MOST = 1_000;

/** Gathers what is wrong with a file, a sentence for each kind of problem with its first rows. */
export class Problems {
	readonly #found = new Map<string, { said: string[]; count: number }>();
	#count = 0;

	/**
	 * @param kind sentences of one kind are counted together
	 * @throws OfficialDataRefused when there are too many to read on
	 */
	add(kind: string, sentence: string): void {
		const of = this.#found.get(kind) ?? { said: [], count: 0 };
		this.#found.set(kind, of);
		of.count++;
		if (of.said.length < SPELLED_OUT) of.said.push(sentence);
		if (++this.#count >= MOST) this.refuse();
	}

	get count(): number {
		return this.#count;
	}

	/** @throws OfficialDataRefused when anything was found */
	refuse(): void {
		if (this.#count === 0) return;
		throw new OfficialDataRefused(
			[...this.#found.values()].flatMap(({ said, count }) =>
				count > said.length ? [...said, `... and ${count - said.length} more of that kind.`] : said
			)
		);
	}
}
