import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from '../design/not-found.tsx';
import { BrokenPage } from '../shell/broken-page.tsx';
import { Frame } from '../shell/frame.tsx';

export const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: BrokenPage });
