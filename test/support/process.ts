import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What package.json names as the command. */
export const BIN = fileURLToPath(new URL('../../bin/kedja.js', import.meta.url));

/** Tells on the fourth stream, as the process ends, how much it took of the processor and of memory. */
const METER = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => { try { writeSync(3, JSON.stringify(process.resourceUsage())); } catch {} });',
)}`;

export interface Ended {
  /** Null where a signal ended it. */
  readonly exit: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
  /** By the clock, or of the processor where that is less: what else the machine does is not counted. */
  readonly seconds: number;
  readonly megabytes: number;
}

export interface Run {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Another node than this one. */
  readonly executable?: string;
  /** Options of node itself. */
  readonly node?: readonly string[];
  /** Another standard output than a pipe: the number of an open file. */
  readonly stdout?: number;
}

/** Runs the built kedja as people do, in a process of its own, and tells how that ended; after two minutes it is stopped. */
export function runBuilt(argv: readonly string[], run: Run = {}): Promise<Ended> {
  const env = { PATH: process.env['PATH'] ?? '', ...run.env };
  const child = spawn(run.executable ?? process.execPath, [...(run.node ?? []), '--import', METER, BIN, ...argv], {
    env,
    timeout: 120_000,
    killSignal: 'SIGKILL',
    stdio: ['pipe', run.stdout ?? 'pipe', 'pipe', 'pipe'],
    ...(run.cwd && { cwd: run.cwd }),
  });
  const start = performance.now();
  const said = [1, 2, 3].map((stream) => gather(child.stdio[stream] as NodeJS.ReadableStream | null));
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(run.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit, signal) => {
      const [out, err, usage] = said.map((chunks) => Buffer.concat(chunks).toString()) as [string, string, string];
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage || '{}') as {
        userCPUTime?: number;
        systemCPUTime?: number;
        maxRSS?: number;
      };
      const busy = ((userCPUTime ?? NaN) + (systemCPUTime ?? NaN)) / 1e6;
      resolve({
        exit,
        signal,
        out,
        err,
        seconds: Math.min(busy, (performance.now() - start) / 1000),
        megabytes: (maxRSS ?? NaN) / 1024,
      });
    });
  });
}

function gather(stream: NodeJS.ReadableStream | null): Buffer[] {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return chunks;
}
