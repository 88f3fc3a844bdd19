/** A mail server on this machine that speaks enough SMTP to take a message, and does as it is told. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What the server does with the next message. */
export type Behaviour =
	| 'take'
	/** Not now: as greylisting does. */
	| 'later'
	/** There is no such mailbox. */
	| 'refuse'
	/** Takes the whole message and refuses it. */
	| 'refuse data'
	/** Does not let our sender's address send. */
	| 'refuse sender'
	/** Hangs up in the middle of the message, before it has taken it. */
	| 'hang up';

export type Taken = { from: string; to: string[]; raw: string };

export type SmtpServer = {
	url: string;
	/** Messages it has taken. */
	taken: Taken[];
	/** How often a message was begun. */
	begun(): number;
	/** What to do with the next messages, in turn; after that it takes them. */
	plan(...behaviours: Behaviour[]): void;
	close(): Promise<void>;
};

export async function startSmtpServer(): Promise<SmtpServer> {
	const taken: Taken[] = [];
	const planned: Behaviour[] = [];
	const sockets = new Set<Socket>();
	let begun = 0;
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket)).on('error', () => {});
		converse(socket, () => (begun++, planned.shift() ?? 'take'), taken);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
		taken,
		begun: () => begun,
		plan: (...behaviours) => void planned.splice(0, planned.length, ...behaviours),
		close: () =>
			new Promise((resolve) => {
				for (const socket of sockets) socket.destroy();
				server.close(() => resolve());
			})
	};
}

function converse(socket: Socket, next: () => Behaviour, taken: Taken[]): void {
	let buffer = '';
	let message: Taken | null = null;
	let inData = false;
	let behaviour: Behaviour = 'take';
	const say = (line: string) => socket.write(`${line}\r\n`);
	say('220 mail.example ready');

	function command(line: string): void {
		const verb = line.slice(0, 4).toUpperCase();
		if (verb === 'EHLO' || verb === 'HELO') say('250 mail.example');
		else if (verb === 'MAIL') {
			behaviour = next();
			if (behaviour === 'refuse sender') return void say('550 5.7.1 sender not allowed');
			message = { from: addressIn(line), to: [], raw: '' };
			say('250 ok');
		} else if (verb === 'RCPT') {
			if (behaviour === 'later') return void say('451 4.7.1 greylisted, try again later');
			if (behaviour === 'refuse') return void say(`550 5.1.1 no mailbox ${addressIn(line)}`);
			message?.to.push(addressIn(line));
			say('250 ok');
		} else if (verb === 'DATA') {
			inData = true;
			say('354 go on');
		} else if (verb === 'QUIT') {
			say('221 bye');
			socket.end();
		} else say('250 ok');
	}

	socket.setEncoding('utf8').on('data', (text: string) => {
		buffer += text;
		if (inData && behaviour === 'hang up') return void socket.destroy();
		for (;;) {
			const mark = inData ? '\r\n.\r\n' : '\r\n';
			const at = buffer.indexOf(mark);
			if (at < 0) return;
			const chunk = buffer.slice(0, at);
			buffer = buffer.slice(at + mark.length);
			if (!inData) command(chunk);
			else {
				inData = false;
				if (behaviour === 'refuse data') say('554 5.6.0 not wanted');
				else {
					taken.push({ ...message!, raw: chunk });
					say('250 taken');
				}
			}
		}
	});
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';
