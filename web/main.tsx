import { show } from './show.tsx';
import { Page } from './whole-page.tsx';

await show(Page);
