import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ComponentType } from 'react';
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

/** Shows a page once the words of its language are there. Throws where its document has no #root. */
export const show = async (Page: ComponentType): Promise<void> => {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the document has no #root');
  const first = await firstTexts();
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
};
