import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Api from '@duckdb/node-api';
import type Bindings from '@duckdb/node-bindings';
import { UsageError } from './io.js';

export type Duck = typeof Api & { readonly bindings: typeof Bindings };
export type Connection = Api.DuckDBConnection;

/** DuckDB as a package; it is large, and who reads no Parquet may leave it out. */
export async function loadDuck(
  load: () => Promise<readonly [typeof Api, { readonly default: typeof Bindings }]> = both,
): Promise<Duck> {
  try {
    const [api, bindings] = await load();
    return { ...api, bindings: bindings.default };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new UsageError(({ tables }) => tables.notInstalled);
  }
}

function both(): Promise<readonly [typeof Api, { readonly default: typeof Bindings }]> {
  return Promise.all([import('@duckdb/node-api'), import('@duckdb/node-bindings')]);
}

/** A database in memory that can read these files and nothing else, until it is closed. */
export interface Locked {
  connect(): Promise<Connection>;
  close(): Promise<void>;
}

const MEMORY = '1GB';
const DISK = '5GB';

/**
 * Opens a database that is locked: it reads the files named, by their absolute paths, and neither other files nor the network; it
 * writes into a folder of its own, which goes with it; and no statement can change that. Statements are ours alone.
 */
export async function openLocked(
  { DuckDBInstance }: Pick<Duck, 'DuckDBInstance'>,
  files: readonly string[],
  threads: number,
): Promise<Locked> {
  const folder = await mkdtemp(join(tmpdir(), 'kedja-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
      allow_unsigned_extensions: 'false',
      allow_persistent_secrets: 'false',
      temp_directory: folder,
      max_temp_directory_size: DISK,
      memory_limit: MEMORY,
      threads: String(threads),
      preserve_insertion_order: 'true',
    });
    const close = async (): Promise<void> => {
      instance.closeSync();
      await remove();
    };
    const connection = await instance.connect();
    const allowed = files.flatMap((file) => [quoted(file), quoted(literally(file))]);
    await connection.run(`SET allowed_paths=[${allowed.join(', ')}]`);
    await connection.run("SET TimeZone='UTC'");
    await connection.run('SET enable_external_access=false');
    await connection.run('SET lock_configuration=true');
    connection.closeSync();
    return { connect: () => instance.connect(), close };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A text as SQL has it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as SQL has it. */
export function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A path that means this file: in it `*`, `?` and `[` would stand for others. */
export function literally(path: string): string {
  return path.replaceAll(/[*?[]/gu, '[$&]');
}
