/** Starts `child.ts` and listens to it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Child {
	pid: number;
	/** Everything printed so far, both streams. */
	output(): string;
	/** Resolves with all lines so far once `enough` says so; rejects when the process ends before. */
	until(enough: (lines: string[]) => boolean): Promise<string[]>;
	/** Ends it at once (SIGKILL) and waits. */
	kill(): Promise<void>;
	/** Waits until it ends by itself; its exit code. */
	ended(): Promise<number | null>;
}

type Task = 'hold' | 'storm' | 'stumble';

export function runChild(task: Task, dataDir: string, round = ''): Child {
	const script = fileURLToPath(new URL('./child.ts', import.meta.url));
	const child = spawn(process.execPath, [script, task, dataDir, round], {
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	const watchers = new Set<() => void>();
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			output += text;
			for (const look of watchers) look();
		});
	}
	const closed = once(child, 'close');
	return {
		pid: child.pid ?? 0,
		output: () => output,
		until: (enough) =>
			new Promise((resolve, reject) => {
				const look = () => {
					const lines = output.split('\n').slice(0, -1);
					if (!enough(lines)) return;
					watchers.delete(look);
					resolve(lines);
				};
				watchers.add(look);
				look();
				void closed.then(() => reject(new Error(`The child ended first: ${output}`)));
			}),
		kill: async () => {
			child.kill('SIGKILL');
			await closed;
		},
		ended: async () => {
			await closed;
			return child.exitCode;
		}
	};
}
