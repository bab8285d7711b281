import { createAuthEndpoint } from '@better-auth/core/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** Lets our own operations sign somebody in whom they have proven otherwise; it has no address of its own. */
export function startSignInPlugin() {
  return {
    id: 'hallway-start-sign-in' as const,
    endpoints: {
      startSignIn: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ personId: z.uuid() }), requireHeaders: true },
        async (context) => {
          const { internalAdapter } = context.context;
          const user = await internalAdapter.findUserById(context.body.personId);
          if (!user) return { signedIn: false };
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return { signedIn: true };
        },
      ),
    },
  };
}
