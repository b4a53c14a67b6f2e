import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { tellWhereFrom } from './appearance/printed.ts';
import { theme } from './appearance/theme.ts';
import './design/tokens.css';
import './design/base.css';
import './design/parts.css';
import './design/fields.css';
import './design/print.css';
import './shell/frame.css';
import { firstTexts, LanguageProvider } from './language/use-texts.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// Who got a link to sign, on a phone and once a year, needs that one page and waits for nothing else.
const page = globalThis.location.pathname.startsWith('/sign/') ? import('./pages/sign/sign-alone-page.tsx') : import('./whole-page.tsx');
const [{ Page }, first] = await Promise.all([page, firstTexts()]);

theme.follow();
tellWhereFrom();

createRoot(root).render(
  <StrictMode>
    <LanguageProvider first={first}>
      <QueryClientProvider client={queryClient}>
        <Page />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
