import type { DBAdapter, DBTransactionAdapter, Where } from '@better-auth/core/db/adapter';
import { hashOf } from './hashes.ts';

type Row = Record<string, unknown>;

/**
 * Keeps only the hash of a sign-in's token in the database, which the library itself would keep readable: the token is
 * hashed on its way in, and answers to a question by token carry the asked token again, because the cookie is made of it.
 */
export function withHashedTokens(adapter: DBAdapter): DBAdapter {
  const plain = { ...adapter };
  return Object.assign(adapter, hashing(plain), {
    transaction: <R>(work: (trx: DBTransactionAdapter) => Promise<R>) =>
      plain.transaction((trx) => work({ ...trx, ...hashing(trx) })),
  });
}

function hashing(plain: DBTransactionAdapter) {
  return {
    create: async <T extends Row, R = T>(asked: Parameters<typeof plain.create<T, R>>[0]): Promise<R> => {
      const token = asked.model === 'session' ? Reflect.get(asked.data, 'token') : undefined;
      if (typeof token !== 'string') return plain.create<T, R>(asked);
      const made = await plain.create<T, R>({ ...asked, data: { ...asked.data, token: hashOf(token) } });
      return withToken(made, token);
    },
    findOne: async <T>(asked: Parameters<typeof plain.findOne>[0]) =>
      withToken(await plain.findOne<T>(hashed(asked)), tokenAsked(asked)),
    findMany: <T>(asked: Parameters<typeof plain.findMany>[0]) => plain.findMany<T>(hashed(asked)),
    count: (asked: Parameters<typeof plain.count>[0]) => plain.count(hashed(asked)),
    update: async <T>(asked: Parameters<typeof plain.update>[0]) =>
      withToken(await plain.update<T>(hashed(asked)), tokenAsked(asked)),
    updateMany: (asked: Parameters<typeof plain.updateMany>[0]) => plain.updateMany(hashed(asked)),
    delete: <T>(asked: Parameters<typeof plain.delete>[0]) => plain.delete<T>(hashed(asked)),
    deleteMany: (asked: Parameters<typeof plain.deleteMany>[0]) => plain.deleteMany(hashed(asked)),
    consumeOne: async <T>(asked: Parameters<typeof plain.consumeOne>[0]) =>
      withToken(await plain.consumeOne<T>(hashed(asked)), tokenAsked(asked)),
  };
}

type Asked = { readonly model: string; readonly where?: Where[] | undefined };

function hashed<A extends Asked>(asked: A): A {
  if (asked.model !== 'session' || !asked.where) return asked;
  const where = asked.where.map((part) =>
    part.field === 'token' ? { ...part, value: hashedValue(part.value) } : part,
  );
  return { ...asked, where };
}

function hashedValue(value: Where['value']): Where['value'] {
  if (Array.isArray(value)) return value.map((one) => hashOf(String(one)));
  return typeof value === 'string' ? hashOf(value) : value;
}

function tokenAsked({ model, where }: Asked): string | null {
  const part = model === 'session' ? where?.find((one) => one.field === 'token') : undefined;
  return typeof part?.value === 'string' ? part.value : null;
}

function withToken<T>(row: T, token: string | null): T {
  return row && token ? { ...row, token } : row;
}
