import type { BetterAuthOptions } from 'better-auth';

/** How the sign-in library's tables and columns are called here; database/migrations/0002-people.sql has the same names. */
export const authTables = {
  user: {
    modelName: 'person',
    fields: {
      emailVerified: 'email_verified',
      // Never written by the library (no sign-in here brings a picture); our own profile keeps a file's id there.
      image: 'photo_id',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
    additionalFields: { locale: { type: 'string', required: false, input: false } },
  },
  session: {
    modelName: 'sign_in',
    fields: {
      token: 'token_hash',
      userId: 'person_id',
      ipAddress: 'network',
      userAgent: 'device',
      expiresAt: 'expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  account: {
    modelName: 'account',
    fields: {
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'verification',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
} as const satisfies Pick<BetterAuthOptions, 'user' | 'session' | 'account' | 'verification'>;

export const passkeyTable = {
  passkey: {
    fields: {
      publicKey: 'public_key',
      userId: 'person_id',
      credentialID: 'credential_id',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
    },
  },
} as const;
