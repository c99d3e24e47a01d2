// Starts a server of our own: free ports, an empty folder, the demo program in it. Stopped, nothing of it is left.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const READY_WITHIN = 60_000;
const STOPPED_WITHIN = 15_000;

export class Mooring {
  private constructor(
    readonly origin: string,
    readonly data: string,
    private readonly env: NodeJS.ProcessEnv,
    private server: ChildProcess,
    private readonly log: string,
  ) {}

  static async start(name: string): Promise<Mooring> {
    const [port, ops] = [await freePort(), await freePort()];
    const data = mkdtempSync('/tmp/mooring-e2e.');
    chmodSync(data, 0o755); // as root, the database runs as another user, who must get in
    const origin = `http://localhost:${port}`;
    const env = {
      ...process.env,
      MOORING_PROGRAM: undefined,
      DATABASE_URL: '',
      MOORING_DATA: path.join(data, 'var'),
      MOORING_LISTEN: `127.0.0.1:${port}`,
      MOORING_OPS: `127.0.0.1:${ops}`,
      MOORING_PUBLIC_ORIGIN: origin,
    };
    mkdirSync(path.join(root, 'end2end/artefacts'), { recursive: true });
    const log = path.join(root, 'end2end/artefacts', `server-${name}.log`);
    await finished(run(['demo'], env, log), 'mooring demo', log);
    const mooring = new Mooring(origin, data, env, run(['serve'], env, log), log);
    try {
      await mooring.ready();
    } catch (error) {
      await mooring.stop();
      throw error;
    }
    return mooring;
  }

  /** Waits until pages that need the database answer. */
  async ready(): Promise<void> {
    const end = Date.now() + READY_WITHIN;
    while (Date.now() < end) {
      if (this.server.exitCode !== null) throw new Error(`mooring ended at once:\n${tail(this.log)}`);
      const answer = await fetch(`${this.origin}/sign-in`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`mooring is not ready after ${READY_WITHIN / 1000} s:\n${tail(this.log)}`);
  }

  /** Kills the database without warning, as a crash would. */
  killDatabase(): void {
    const pidFile = path.join(this.data, 'var/postgres/postmaster.pid');
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
  }

  /** Kills the server without warning, and starts it again on the same data. */
  async killAndRestart(): Promise<void> {
    const gone = once(this.server, 'exit');
    this.server.kill('SIGKILL');
    await gone;
    this.server = run(['serve'], this.env, this.log);
  }

  async stop(): Promise<void> {
    if (this.server.exitCode === null) {
      const gone = once(this.server, 'exit');
      this.server.kill('SIGTERM');
      const patience = setTimeout(() => this.server.kill('SIGKILL'), STOPPED_WITHIN);
      await gone;
      clearTimeout(patience);
    }
    rmSync(this.data, { recursive: true, force: true });
  }
}

/** A run of the release build (or of `MOORING_PROGRAM`) that ends with this process, even if this process is killed. */
function run(args: string[], env: NodeJS.ProcessEnv, log: string): ChildProcess {
  const program = [process.env.MOORING_PROGRAM ?? path.join(root, 'target/release/mooring'), ...args];
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', ...program], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const file = createWriteStream(log, { flags: 'a' });
  child.stdout?.pipe(file, { end: false });
  child.stderr?.pipe(file, { end: false });
  return child;
}

async function finished(child: ChildProcess, what: string, log: string): Promise<void> {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${what} ended with ${code}:\n${tail(log)}`);
}

async function freePort(): Promise<number> {
  const socket = createServer().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const address = socket.address();
  socket.close();
  await once(socket, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function readable(file: string): boolean {
  try {
    return readFileSync(file).length > 0;
  } catch {
    return false;
  }
}

function tail(file: string): string {
  return readable(file) ? readFileSync(file, 'utf8').split('\n').slice(-30).join('\n') : '(no log)';
}
