/** What a long step tells of itself while it runs. */
export type Progress = {
	/** A step begins. */
	step(what: string): void;
	/** How far it is: rows and bytes done, of how many bytes where that is known. */
	at(done: { rows?: number; bytes?: number; of?: number | null }): void;
	/** The step is over. */
	done(): void;
};

/** Says nothing. */
export const silent: Progress = { step: () => {}, at: () => {}, done: () => {} };

const BAR = 24;
/** How often a screen, and how often a log, hears of it. */
const SCREEN_MS = 100;
const LOG_MS = 5_000;

/** A bar on a terminal; elsewhere a line now and then. */
export function showProgress(out: { isTTY?: boolean; write(text: string): unknown }): Progress {
	let name = '';
	let began = 0;
	let said = 0;
	let last: { rows?: number; bytes?: number; of?: number | null } = {};
	const line = (): string => {
		const { rows, bytes, of } = last;
		const parts = [
			...(bytes !== undefined && of ? [bar(bytes / of)] : []),
			...(rows !== undefined ? [`${rows.toLocaleString('en-GB')} rows`] : []),
			...(bytes !== undefined ? [`${megabytes(bytes)}${of ? ` of ${megabytes(of)}` : ''}`] : [])
		];
		return `${name}: ${parts.join(', ')}`;
	};
	return {
		step(what) {
			name = what;
			began = said = Date.now();
			last = {};
			if (out.isTTY) out.write(`${name} ...`);
		},
		at(done) {
			last = { ...last, ...done };
			const now = Date.now();
			if (now - said < (out.isTTY ? SCREEN_MS : LOG_MS)) return;
			said = now;
			out.write(out.isTTY ? `\r\u001B[K${line()}` : `${line()}\n`);
		},
		done() {
			const seconds = ((Date.now() - began) / 1000).toFixed(1);
			const whole = Object.keys(last).length > 0 ? line() : name;
			out.write(`${out.isTTY ? '\r\u001B[K' : ''}${whole}, ${seconds} s\n`);
		}
	};
}

function bar(share: number): string {
	const full = Math.round(Math.min(1, share) * BAR);
	return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}]`;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
