import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { isLocale } from '../kernel/locale.ts';
import { loadTexts } from '../texts/texts-in-browser.ts';

const { lang } = document.documentElement;
await loadTexts(isLocale(lang) ? lang : 'en');
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  );
});
