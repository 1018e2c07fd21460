import { connect, type Socket } from 'node:net';

/** One request as it goes over the wire. */
export interface Shot {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly cookie?: string;
  readonly body?: string;
}

/** An answer: status and body. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** The bytes of a request. */
export function bytesOf({ path, method = 'POST', cookie, body = '' }: Shot, port: number): Buffer {
  const content = Buffer.from(body);
  const head = [`${method} ${path} HTTP/1.1`, `host: 127.0.0.1:${port}`, 'accept: application/json', ...(cookie ? [`cookie: ${cookie}`] : []), ...(method === 'POST' ? ['content-type: application/json', `content-length: ${content.length}`] : [])];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), content]);
}

/** Body of a chunked answer once it is there whole, else undefined. */
function unchunk(data: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = data.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(data.toString('latin1', at, line), 16);
    if (data.length < line + 2 + size + 2) return undefined;
    if (size === 0) return Buffer.concat(parts);
    parts.push(data.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

/** One kept-alive HTTP/1.1 connection, one request at a time: less work than a full client, so the load takes little of the database's core. */
export class Connection {
  private socket: Socket | undefined;
  private data: Buffer = Buffer.alloc(0);
  private waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;

  constructor(private readonly port: number) {}

  /** Sends a request and waits for its answer. */
  send(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.open().write(request);
    });
  }

  close(): void {
    this.socket?.destroy();
    this.socket = undefined;
  }

  private open(): Socket {
    if (this.socket) return this.socket;
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    socket.on('data', (chunk) => this.take(chunk));
    const fail = (error?: Error): void => {
      this.socket = undefined;
      this.waiting?.reject(error ?? new Error('connection closed'));
      this.waiting = undefined;
    };
    socket.on('error', fail);
    socket.on('close', () => fail());
    return (this.socket = socket);
  }

  private take(chunk: Buffer): void {
    this.data = this.data.length === 0 ? chunk : Buffer.concat([this.data, chunk]);
    const end = this.data.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = this.data.toString('latin1', 0, end).toLowerCase();
    const length = /\r\ncontent-length: (\d+)/.exec(head);
    const rest = this.data.subarray(end + 4);
    const body = length ? (rest.length >= Number(length[1]) ? rest : undefined) : unchunk(rest);
    if (!body) return;
    const done = this.waiting;
    this.waiting = undefined;
    this.data = Buffer.alloc(0);
    done?.resolve({ status: Number(head.slice(9, 12)), body });
  }
}
